using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

/// <summary>Gathers what the card that erases a person shows.</summary>
internal sealed class ForgetReader(HiringDb db, SamePerson same, RoleBook roles)
{
    private static readonly string[] Taking = ["cv.downloaded", "candidates.exported", "candidate.disclosed", "audit.exported"];

    public async Task<ForgetModel> ReadAsync(Candidate candidate, Requisition requisition, Person reader, Words words, CancellationToken cancellationToken)
    {
        var work = await db.Work.AsNoTracking().Where(row => row.Kind == WorkKind.EraseCandidate && row.SubjectId == candidate.Id).Select(row => (WorkState?)row.State).SingleOrDefaultAsync(cancellationToken);
        var others = candidate.ErasedAt is null ? await same.FindAsync(candidate, reader.Id, roles.Of(reader), cancellationToken) : [];
        return new ForgetModel
        {
            CandidateId = candidate.Id, Code = candidate.Code, Name = candidate.DisplayName, Requisition = $"{requisition.Code} {requisition.Title}",
            State = StateWords.Of(candidate, requisition, words), Held = requisition.LegalHold, UnderWay = work is WorkState.Pending, Failed = work is WorkState.Failed,
            ErasedWhen = candidate.ErasedAt is { } at ? words.When(at, reader.TimeZone) : null,
            ErasedBy = candidate.ErasedAt is null ? null : await ErasedByAsync(candidate, cancellationToken),
            Takers = await TakersAsync(candidate, cancellationToken),
            Others = [.. others.Select(other => new OtherApplication(
                other.Candidate.Id, other.Candidate.Code, other.Candidate.DisplayName, $"{other.Requisition.Code} {other.Requisition.Title}",
                StateWords.Of(other.Candidate, other.Requisition, words), other.Sign, other.Requisition.LegalHold))],
        };
    }

    private async Task<string?> ErasedByAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var actor = await db.AuditEvents.AsNoTracking().Where(row => row.ChainId == candidate.RequisitionId && row.SubjectId == candidate.Id && row.Code == AuditErasure.Candidate && row.ActorKind == AuditActorKind.Person)
            .OrderByDescending(row => row.Number).Select(row => row.ActorId).FirstOrDefaultAsync(cancellationToken);
        return Guid.TryParse(actor, CultureInfo.InvariantCulture, out var id) ? await db.People.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null;
    }

    /// <summary>Finds who has files of the person, or lists with the person on them, outside the bot: they have to delete those themselves.</summary>
    private async Task<IReadOnlyList<string>> TakersAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var since = await db.AuditEvents.Where(row => row.ChainId == candidate.RequisitionId && row.SubjectId == candidate.Id).Select(row => (long?)row.Number).MinAsync(cancellationToken) ?? 0;
        var actors = await db.AuditEvents.AsNoTracking()
            .Where(row => row.ChainId == candidate.RequisitionId && row.Number >= since && Taking.Contains(row.Code) && (row.SubjectId == candidate.Id || row.SubjectId == candidate.RequisitionId))
            .Select(row => row.ActorId).Distinct().ToListAsync(cancellationToken);
        var ids = actors.Select(id => Guid.TryParse(id, CultureInfo.InvariantCulture, out var person) ? person : Guid.Empty).ToList();
        return await db.People.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken);
    }
}

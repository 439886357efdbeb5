using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Gathers everything that is held on one person.</summary>
internal sealed class PersonsData(HiringDb db, CandidateVault vault)
{
    /// <summary>Gets the events of the trail that are about a candidate.</summary>
    public static IQueryable<AuditEvent> EventsOf(HiringDb db, Candidate candidate) => db.AuditEvents.AsNoTracking().Where(row => row.ChainId == candidate.RequisitionId
        && (row.SubjectId == candidate.Id || row.SubjectId == candidate.FileId || db.Reviews.Any(review => review.Id == row.SubjectId && review.CandidateId == candidate.Id)));

    public async Task<PersonDocument> ReadAsync(
        Candidate candidate, Requisition requisition, IReadOnlyList<ReceivedFile> files, IReadOnlyDictionary<Guid, string> names, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return new PersonDocument
        {
            Code = candidate.Code, Name = candidate.Name, Requisition = requisition.Code, Title = requisition.Title, State = candidate.State.ToString(), Outcome = candidate.Outcome?.ToString(),
            Recommendation = candidate.Recommendation?.ToString(), Score = candidate.Score, Fault = candidate.Fault, RetainUntil = At(candidate.RetainUntil), LegalHold = requisition.LegalHold,
            ErasedAt = At(candidate.ErasedAt),
            Files = [.. files.Select(file => new PersonFile(file.Name, file.State.ToString(), file.Fault, names.GetValueOrDefault(file.Id)))],
            Made = await MadeAsync(candidate, people, cancellationToken),
            Decisions = await DecisionsAsync(candidate, people, cancellationToken),
            Events = await EventsAsync(candidate, people, cancellationToken),
        };
    }

    private static DateTimeOffset? At(long? instant) => instant is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;

    private async Task<IReadOnlyList<PersonArtifact>> MadeAsync(Candidate candidate, Dictionary<Guid, string> people, CancellationToken cancellationToken)
    {
        var made = new List<PersonArtifact>();
        foreach (var version in await db.Artifacts.AsNoTracking().Where(row => row.CandidateId == candidate.Id).OrderBy(row => row.CreatedAt).ThenBy(row => row.Number).ToListAsync(cancellationToken))
        {
            var content = version.Content.Length == 0 ? null : await vault.UnprotectAsync(candidate.FileId, version.Content, cancellationToken);
            made.Add(new PersonArtifact(
                version.Kind.ToString(), version.Number, At(version.CreatedAt)!.Value, version.Agent, version.PersonId is { } id ? people.GetValueOrDefault(id) : null,
                version.InputsFingerprint, content is null ? null : JsonSerializer.Deserialize(content, PersonJson.Default.JsonElement)));
        }

        return made;
    }

    private async Task<IReadOnlyList<PersonDecision>> DecisionsAsync(Candidate candidate, Dictionary<Guid, string> people, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.AsNoTracking().Where(row => row.CandidateId == candidate.Id).ToDictionaryAsync(row => row.Id, cancellationToken);
        var ids = reviews.Keys.ToList();
        var votes = await db.Votes.AsNoTracking().Where(row => ids.Contains(row.ReviewId)).OrderBy(row => row.At).ToListAsync(cancellationToken);
        return [.. votes.Select(vote => new PersonDecision(
            At(vote.At)!.Value, people.GetValueOrDefault(vote.PersonId), reviews[vote.ReviewId].Kind.ToString(), vote.Round, vote.Decision.ToString(), vote.Reason))];
    }

    private async Task<IReadOnlyList<PersonEvent>> EventsAsync(Candidate candidate, Dictionary<Guid, string> people, CancellationToken cancellationToken)
    {
        var events = await EventsOf(db, candidate).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.At, row.ActorKind, row.ActorId, row.Code, row.Inputs, Detail = db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. events.Select(row => new PersonEvent(
            row.Number, At(row.At)!.Value, row.ActorKind == AuditActorKind.Person && Guid.TryParse(row.ActorId, out var id) ? people.GetValueOrDefault(id, row.ActorId) : row.ActorId,
            row.Code, row.Inputs, row.Detail))];
    }
}

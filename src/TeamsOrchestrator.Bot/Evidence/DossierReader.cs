using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Gathers what is known of a candidate.</summary>
internal sealed class DossierReader(HiringDb db, ArtifactStore artifacts, InterviewReader interviews, Redactor redactor)
{
    public async Task<CandidateDossier> ReadAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        var fileName = await db.Files.Where(row => row.Id == candidate.CvFileId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        var approved = await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken);
        var draft = await artifacts.ReadAsync(approved, ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var versions = await db.Artifacts.AsNoTracking()
            .Where(row => row.CandidateId == candidate.Id && (!candidate.DeclinedAi || row.Kind == ArtifactKind.Profile) && (row.Kind == ArtifactKind.Screening || row.Kind == ArtifactKind.Profile || row.Kind == ArtifactKind.Summary))
            .OrderByDescending(row => row.Number).ToListAsync(cancellationToken);
        var screenings = versions.FindAll(row => row.Kind == ArtifactKind.Screening);
        var newest = screenings.Count == 0 ? null : screenings[0];
        var agents = newest?.PersonId is null ? null : screenings.Find(row => row.Agent is not null);
        var dossier = new CandidateDossier(
            candidate,
            requisition,
            candidate.NameIsHidden ? candidate.Code : fileName ?? candidate.Code,
            draft?.Criteria ?? CriteriaSet.Empty,
            newest,
            await artifacts.ReadAsync(newest, ArtifactJson.Default.ScreeningResult, cancellationToken),
            await artifacts.ReadAsync(agents, ArtifactJson.Default.ScreeningResult, cancellationToken),
            await artifacts.ReadAsync(versions.Find(row => row.Kind == ArtifactKind.Profile), ArtifactJson.Default.Profile, cancellationToken),
            await artifacts.ReadAsync(versions.Find(row => row.Kind == ArtifactKind.Summary), ArtifactJson.Default.CandidateSummary, cancellationToken))
        {
            DeclinedBy = candidate.DeclinedAi ? await DeclinedByAsync(candidate.Id, cancellationToken) : null,
            CriteriaNumber = approved?.Number, AgentVersion = agents, Interview = requisition.Interviews ? await interviews.ReadAsync(candidate, cancellationToken) : null,
        };
        return candidate.NameIsHidden ? Cover(dossier) : dossier;
    }

    private async Task<string?> DeclinedByAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var by = await db.AuditEvents.AsNoTracking().Where(row => row.SubjectId == candidateId && row.Code == AiRefusal.AuditCode)
            .OrderByDescending(row => row.Number).Select(row => row.ActorId).FirstOrDefaultAsync(cancellationToken);
        return Guid.TryParse(by, out var personId) ? await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null;
    }

    // A flag quotes what nobody can see in the file, and a position may be called after its person.
    private CandidateDossier Cover(CandidateDossier dossier) => dossier with
    {
        CoveredFlags = [.. dossier.Flags.Select(flag => flag.Kind is FlagKind.HiddenText or FlagKind.Instructions ? flag with { Detail = redactor.RedactWords(flag.Detail, dossier.Profile) } : flag)],
        Summary = dossier.Summary is { } summary
            ? summary with { LastPosition = Cover(summary.LastPosition, dossier), Sentences = [.. summary.Sentences.Select(sentence => Cover(sentence, dossier)!)] }
            : null,
    };

    private string? Cover(string? words, CandidateDossier dossier) => words is null || dossier.Profile?.Name is null ? words : redactor.RedactWords(words, dossier.Profile);
}

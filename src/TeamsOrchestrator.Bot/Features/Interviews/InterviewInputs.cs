using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>What the agents of interviews read about the requisition.</summary>
/// <param name="Requisition">The requisition.</param>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Screening">The screening that counts, or null where there is none.</param>
/// <param name="ScreeningId">Its version, or null.</param>
internal sealed record InterviewInputs(Requisition Requisition, CriteriaSet Criteria, ScreeningResult? Screening, Guid? ScreeningId)
{
    /// <summary>Gets the language of everything that is made: that of the criteria, which their readers agreed on. It depends on no candidate.</summary>
    public string Language => LanguageDetector.Detect(string.Join('\n', Criteria.Items.Select(item => item.Text))) ?? "en";

    public static async Task<InterviewInputs> ReadAsync(HiringDb db, ArtifactStore artifacts, Candidate candidate, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(requisition.ApprovedCriteriaId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
        var screening = candidate.Fault is not null ? null : await artifacts.NewestAsync(Hiring.Artifacts.ArtifactKind.Screening, requisition.Id, candidate.Id, cancellationToken);
        return new InterviewInputs(
            requisition, draft?.Criteria ?? CriteriaSet.Empty, await artifacts.ReadAsync(screening, ArtifactJson.Default.ScreeningResult, cancellationToken), screening?.Id);
    }
}

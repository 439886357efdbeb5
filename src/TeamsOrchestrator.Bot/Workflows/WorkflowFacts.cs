using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>What the conditions of a workflow can ask for.</summary>
internal sealed class WorkflowFacts(HiringDb db, IOptions<MessageOptions> messages)
{
    private const string Confidential = "confidential";
    private const string SeveralManagers = "several-managers";
    private const string OwnManager = "own-manager";
    private const string NotScreened = "not-screened";
    private const string Flagged = "flagged";
    private const string Recommended = "recommended";
    private const string NotRecommended = "not-recommended";
    private const string Interviews = "interviews";
    private const string Interviewed = "interviewed";
    private const string Messages = "messages";
    private const string JobNotes = "job-notes";

    /// <summary>The facts: of the requisition (its managers, its recruiter who is one, whether it has interviews, whether its job description is to be written from notes), of the candidate, and of the settings (whether candidates are written to).</summary>
    public static readonly IReadOnlyList<string> Names = [Confidential, SeveralManagers, OwnManager, NotScreened, Flagged, Recommended, NotRecommended, Interviews, Interviewed, Messages, JobNotes];

    /// <summary>Finds out which of them are so.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var managers = await db.Managers.Where(row => row.RequisitionId == instance.RequisitionId).Select(row => row.PersonId).ToListAsync(cancellationToken);
        var candidate = instance.CandidateId is { } id ? await db.Candidates.FindAsync([db.Tenant.Id, id], cancellationToken) : null;
        (string Name, bool Holds)[] facts =
        [
            (Confidential, requisition.Confidential), (SeveralManagers, managers.Count > 1), (OwnManager, managers.Contains(requisition.RecruiterId)),
            (NotScreened, candidate?.Fault is not null), (Flagged, candidate?.Flagged == true),
            (Recommended, candidate?.Recommendation is Recommendation.Advance), (NotRecommended, candidate?.Recommendation is Recommendation.NotRecommended),
            (Interviews, requisition.Interviews), (Interviewed, candidate is not null && await WasInterviewedAsync(candidate.Id, cancellationToken)),
            (Messages, messages.Value.Enabled), (JobNotes, instance.CandidateId is null && requisition.JobDescriptionFileId is null && await db.HasJobNotesAsync(requisition.Id, cancellationToken)),
        ];
        return facts.Where(fact => fact.Holds).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
    }

    // The decision in force says so, one of the commit under way included; where the stack was asked anew since, whoever goes on is interviewed anew.
    private async Task<bool> WasInterviewedAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.CandidateId == candidateId && (row.Kind == ReviewKind.Interview || row.Kind == ReviewKind.Candidate)).ToListAsync(cancellationToken);
        var interview = reviews.Find(row => row is { Kind: ReviewKind.Interview, State: ReviewState.Decided, Decision: DecisionKind.Approve or DecisionKind.Edit });
        return interview is not null && reviews.TrueForAll(row => row.Kind != ReviewKind.Candidate || row.DecidedAt <= interview.DecidedAt);
    }
}

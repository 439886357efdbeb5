using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;
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
    private const string Messages = "messages";

    /// <summary>The facts: of the requisition (its managers, its recruiter who is one), of the candidate, and of the settings (whether candidates are written to).</summary>
    public static readonly IReadOnlyList<string> Names = [Confidential, SeveralManagers, OwnManager, NotScreened, Flagged, Recommended, NotRecommended, Messages];

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
            (Messages, messages.Value.Enabled),
        ];
        return facts.Where(fact => fact.Holds).Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
    }
}

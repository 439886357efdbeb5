using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Takes candidates out of the running process, and brings them back to where they stood.</summary>
internal sealed class CandidateRestoration(HiringDb db, WorkflowCatalogue catalogue, WorkflowDriver workflows, WorkQueue queue)
{
    /// <summary>Ends what is under way for candidates: reviews need no decision any more, and late results of agents no longer count.</summary>
    public static void Leave(IEnumerable<WorkflowInstance> instances, IEnumerable<Review> reviews, IEnumerable<WorkItem> work)
    {
        foreach (var instance in instances)
        {
            instance.ReturnTo(instance.StepId);
        }

        foreach (var review in reviews)
        {
            review.Cancel();
        }

        foreach (var item in work)
        {
            item.Hold();
        }
    }

    /// <summary>Brings candidates back.</summary>
    /// <param name="requisitionId">Their requisition.</param>
    /// <param name="candidates">Everybody with the state to return to.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task ReturnAsync(Guid requisitionId, IReadOnlyList<(Candidate Candidate, EarlierState Earlier)> candidates, CancellationToken cancellationToken)
    {
        var ids = candidates.Select(item => item.Candidate.Id).ToHashSet();
        foreach (var (candidate, earlier) in candidates)
        {
            earlier.ApplyTo(candidate);
        }

        var all = await db.Instances.Where(row => row.RequisitionId == requisitionId && row.CandidateId != null).ToListAsync(cancellationToken);
        var instances = all.Where(row => ids.Contains(row.CandidateId!.Value)).ToList();
        var cancelled = await db.Reviews
            .Where(row => row.RequisitionId == requisitionId && row.CandidateId != null && row.State == ReviewState.Cancelled).ToListAsync(cancellationToken);
        foreach (var review in cancelled.Where(row => instances.Exists(instance => instance.Id == row.InstanceId && string.Equals(instance.StepId, row.StepId, StringComparison.Ordinal))))
        {
            review.Restore(); // only what people were being asked: a final review whose proposal was taken back before stays as it was
        }

        foreach (var instance in instances)
        {
            await GoOnAsync(instance, cancellationToken);
        }

        foreach (var batchId in candidates.Select(item => item.Candidate.BatchId).Distinct())
        {
            queue.Ask(WorkKind.PresentBatch, batchId);
        }

        queue.Ask(WorkKind.PresentFinal, requisitionId);
    }

    // What an agent was asked before belongs to an older generation and is not acted on; it is asked again. What was waited for may have happened meanwhile.
    private async Task GoOnAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        var step = definition.Steps[instance.StepId];
        if (step.Kind == StepKind.Agent)
        {
            queue.Add(
                WorkflowAgents.KindOf(step.Subject), instance.CandidateId!.Value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{step.Id}:{instance.Generation}:{instance.Version}"),
                instance.RequisitionId, instance.Generation);
        }

        if (step is { Kind: StepKind.Wait, Subject: Happenings.CriteriaApproved }
            && await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken) is { ApprovedCriteriaId: not null })
        {
            await workflows.SignalAsync([instance], Happenings.CriteriaApproved, cancellationToken);
        }
    }
}

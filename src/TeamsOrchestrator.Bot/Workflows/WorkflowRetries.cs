using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Says how often the work of an agent is tried, by the step that waits for it.</summary>
internal sealed class WorkflowRetries(HiringDb db, WorkflowCatalogue catalogue) : IRetryRules
{
    public async Task<RetryRule?> OfAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (item.RequisitionId is not { } requisitionId)
        {
            return null;
        }

        var instance = await db.Instances.AsNoTracking().FirstOrDefaultAsync(
            row => row.RequisitionId == requisitionId && (row.CandidateId == item.SubjectId || (row.CandidateId == null && item.SubjectId == requisitionId)), cancellationToken);
        var step = instance is null || await catalogue.FindUnreadableAsync(db, requisitionId, cancellationToken) is not null
            ? null : (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId];
        return step is { Kind: StepKind.Agent } && WorkflowAgents.KindOf(step.Subject) == item.Kind ? step.Retry : null;
    }
}

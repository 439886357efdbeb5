using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Says whether an agent's work still counts, and which feedback it answers.</summary>
internal sealed class WorkflowPosition(HiringDb db, WorkflowCatalogue catalogue)
{
    private const int TriesOfWhatPasses = 3;

    private static readonly ReviewKind[] AboutJob = [ReviewKind.JobDescription, ReviewKind.JobRework];
    private static readonly ReviewKind[] Others = [.. Enum.GetValues<ReviewKind>().Except(AboutJob)];

    /// <summary>Finds the instance that waits for a work item.</summary>
    /// <returns>The instance, or null where it has moved on or the decision that asked for the work was taken back: then the work has nothing to do.</returns>
    public async Task<WorkflowInstance?> FindAsync(WorkItem item, Guid? candidateId, CancellationToken cancellationToken)
    {
        var instance = await db.Instances.SingleOrDefaultAsync(
            row => row.RequisitionId == item.RequisitionId && row.CandidateId == candidateId, cancellationToken);
        if (instance is null || instance.Generation != item.Generation || await HasEndedAsync(candidateId, item.Kind, cancellationToken))
        {
            return null;
        }

        var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
        var step = definition.Steps[instance.StepId];
        return step.Kind == StepKind.Agent && WorkflowAgents.KindOf(step.Subject) == item.Kind ? instance : null;
    }

    /// <summary>Says whether the step at which an instance stands is people's alone, so that no agent runs.</summary>
    public async Task<bool> IsForPeopleAsync(WorkflowInstance instance, CancellationToken cancellationToken) =>
        (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId].Autonomy.Kind == AutonomyKind.Human;

    /// <summary>Says whether rules do the work of the step at which an instance stands where the language model cannot.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="fault">What the model did.</param>
    /// <param name="item">The work; what passes by itself gets its time first.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    public async Task<bool> IsForRulesAsync(WorkflowInstance instance, ModelFaultException fault, WorkItem item, CancellationToken cancellationToken) =>
        (await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken)).Steps[instance.StepId].OtherwiseLocal
        && (!fault.Passes || await db.StepWaits.AsNoTracking().AnyAsync(row => row.WorkItemId == item.Id && row.Tries >= TriesOfWhatPasses, cancellationToken));

    // No agent brings back who withdrew or was set aside while it worked. Only who was decided on is written to.
    private async Task<bool> HasEndedAsync(Guid? candidateId, WorkKind kind, CancellationToken cancellationToken) =>
        candidateId is { } id && await db.Candidates.SingleAsync(row => row.Id == id, cancellationToken) is var candidate
        && (kind.GoesOnAfterTheEnd() ? candidate is not { State: CandidateState.Decided, ErasedAt: null } : candidate.HasEnded);

    /// <summary>Finds the feedback with which people sent the instance back to the agent.</summary>
    /// <returns>The vote, or null where the agent runs for the first time.</returns>
    public Task<Vote?> FeedbackAsync(WorkflowInstance instance, CancellationToken cancellationToken) => FeedbackAsync(instance, Others, cancellationToken);

    /// <summary>Finds the feedback with which people sent the instance back to whoever writes the job description.</summary>
    /// <returns>The vote, or null where the agent runs for the first time.</returns>
    public Task<Vote?> FeedbackOnJobAsync(WorkflowInstance instance, CancellationToken cancellationToken) => FeedbackAsync(instance, AboutJob, cancellationToken);

    private async Task<Vote?> FeedbackAsync(WorkflowInstance instance, IReadOnlyList<ReviewKind> kinds, CancellationToken cancellationToken)
    {
        var review = await db.Reviews.AsNoTracking()
            .Where(row => row.InstanceId == instance.Id && row.State == ReviewState.Decided && row.Decision == DecisionKind.Revise && kinds.Contains(row.Kind))
            .OrderByDescending(row => row.DecidedAt)
            .FirstOrDefaultAsync(cancellationToken);
        return review is null
            ? null
            : await db.Votes.AsNoTracking()
                .Where(row => row.ReviewId == review.Id && row.Round == review.Round && row.Decision == DecisionKind.Revise)
                .OrderByDescending(row => row.At)
                .FirstOrDefaultAsync(cancellationToken);
    }
}

using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Puts one kind of review before people when a workflow reaches it. A slice registers it; the rows join the commit under way.</summary>
internal interface IReviewOpening
{
    /// <summary>Gets the kind, in kebab case as the workflow file spells it.</summary>
    string Subject { get; }

    /// <summary>Opens the review, or opens a new round of it where it was there before.</summary>
    /// <param name="instance">The instance that waits.</param>
    /// <param name="step">The step at which it waits.</param>
    /// <param name="review">The review of this step from an earlier visit, or null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken);

    /// <summary>Lets what an agent made count without people, where the workflow says so. Only what is about no person can.</summary>
    /// <returns>Whether it counts; where not, people are asked.</returns>
    Task<bool> ActAsync(WorkflowInstance instance, WorkflowStep step, CancellationToken cancellationToken) => Task.FromResult(false);
}

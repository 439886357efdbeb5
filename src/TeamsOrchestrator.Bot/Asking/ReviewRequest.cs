using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>What is asked, of whom, on which version.</summary>
internal sealed record ReviewRequest(WorkflowInstance Instance, WorkflowStep Step, ReviewKind Kind)
{
    public required IReadOnlyList<Reviewer> Reviewers { get; init; }

    /// <summary>Gets how many must decide where the workflow does not say it.</summary>
    public ReviewPolicy Policy { get; init; }

    public Guid? ArtifactId { get; init; }

    /// <summary>Gets what the agent says to the feedback that led to this round, or null.</summary>
    public Guid? AnswerId { get; init; }
}

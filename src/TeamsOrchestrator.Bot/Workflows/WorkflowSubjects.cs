using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>What the steps of a workflow can name.</summary>
internal static class WorkflowSubjects
{
    /// <summary>The kinds of reviews; a slice opens each.</summary>
    public static readonly IReadOnlyList<string> Reviews = ["job-description", "job-rework", "criteria", "rework", "candidate", "interview", "decision", "final", "message"];

    /// <summary>Gets the names that a step of a kind can have; null where any will do.</summary>
    public static IReadOnlyList<string>? Of(StepKind kind) => kind switch
    {
        StepKind.Agent => WorkflowAgents.Names,
        StepKind.Review => Reviews,
        StepKind.Each => [WorkflowCatalogue.Candidate],
        StepKind.Wait => [Happenings.CriteriaApproved, Happenings.RequisitionClosed],
        _ => null,
    };
}

using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>One step of a workflow.</summary>
public sealed record WorkflowStep
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets who or what it waits for.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What happens only when a person ends the requisition: waiting for it is waiting for people.</summary>
    public const string PersonsAct = "requisition-closed";

    /// <summary>Gets the agent's name, the review's kind, the candidates' workflow, the event waited for or the name of the end.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets whom a review asks, in the order in which they decide where that is one after the other; empty unless people decide.</summary>
    public IReadOnlyList<ReviewerChoice> By { get; init; } = [];

    /// <summary>Gets the role that alone is asked; null unless it is one.</summary>
    public ReviewerRole? Reviewers
    {
        get => By is [{ Role: { } role, ManagerOf: false }] ? role : null;
        init => By = value is { } role ? [new ReviewerChoice(role)] : [];
    }

    /// <summary>Gets how many of those asked must decide; null where the requisition says so, and the first decision counts where it does not.</summary>
    public ReviewPolicy? Policy { get; init; }

    /// <summary>Gets how many decisions it takes with <see cref="ReviewPolicy.NumberOf"/>.</summary>
    public int? Needed { get; init; }

    /// <summary>Gets whether nobody sees the others' votes before voting; null for the default of the policy: unseen where everybody decides.</summary>
    public bool? Independent { get; init; }

    /// <summary>Gets whether nobody approves what is one's own; null for the default: so in final reviews, not elsewhere.</summary>
    public bool? SecondPerson { get; init; }

    /// <summary>Gets how often a review can send the agent back to its work.</summary>
    public int MostRevisions { get; init; } = 3;

    /// <summary>Gets what ends a step in which every candidate goes its way; null for other steps.</summary>
    public string? Until { get; init; }

    /// <summary>Gets when it is taken; null for always. Where it is not taken the outcome is <see cref="StepOutcome.Skip"/>.</summary>
    public WorkflowCondition? When { get; init; }

    /// <summary>Gets how much the agent does by itself.</summary>
    public Autonomy Autonomy { get; init; } = Autonomy.Drafts;

    /// <summary>Gets how often the agent is tried; null for as often as any work.</summary>
    public RetryRule? Retry { get; init; }

    /// <summary>Gets a value indicating whether the agent with rules does the work where the language model cannot; else the step waits, and people see why.</summary>
    public bool OtherwiseLocal { get; init; }

    /// <summary>Gets the event that it waits for, or null.</summary>
    public string? WaitsFor => Kind switch { StepKind.Wait => Subject, StepKind.Each => Until, _ => null };

    /// <summary>Gets where each outcome leads.</summary>
    public required IReadOnlyDictionary<StepOutcome, string> Transitions { get; init; }
}

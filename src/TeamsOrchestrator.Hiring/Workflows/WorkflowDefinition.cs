using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>The steps that a requisition or a candidate moves through.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the version from 1. The same version with other steps is refused.</summary>
    public required int Version { get; init; }

    /// <summary>Gets the id of the first step.</summary>
    public required string Start { get; init; }

    /// <summary>Gets the steps by id.</summary>
    public required IReadOnlyDictionary<string, WorkflowStep> Steps { get; init; }

    private const string Final = "final";
    private const string Message = "message";

    /// <summary>Gets the reviews whose question is not about a person: the only ones that an agent may answer alone.</summary>
    public static IReadOnlySet<string> NotAboutPeople { get; } = new HashSet<string>(StringComparer.Ordinal) { "criteria" };

    /// <summary>Says which step follows.</summary>
    /// <param name="stepId">The step at which an instance stands.</param>
    /// <param name="outcome">How it ended.</param>
    /// <returns>The next step, or null where the step has no such outcome: then nothing may change.</returns>
    public WorkflowStep? Advance(string stepId, StepOutcome outcome) =>
        Steps.TryGetValue(stepId, out var step) && step.Transitions.TryGetValue(outcome, out var next) ? Steps.GetValueOrDefault(next) : null;

    /// <summary>Looks for what must not be in a definition.</summary>
    /// <returns>The problems; none where it can be used.</returns>
    /// <remarks>Every end must lie behind a review: no path from the start ends without a person's decision. No path goes round without one either,
    /// because agents alone would go round for ever; and from every step some end can be reached.</remarks>
    public IReadOnlyList<WorkflowProblem> FindProblems()
    {
        var problems = new List<WorkflowProblem>();
        if (!Steps.ContainsKey(Start))
        {
            problems.Add(new WorkflowProblem(null, $"The start step '{Start}' does not exist. Name one of: {string.Join(", ", Steps.Keys)}."));
            return problems;
        }

        problems.AddRange(Steps.Values.SelectMany(ProblemsOf));
        if (problems.Count == 0)
        {
            var reachable = Reach(Start, passReviews: true);
            problems.AddRange(Steps.Keys.Where(id => !reachable.Contains(id))
                .Select(id => new WorkflowProblem(id, $"No step leads to '{id}'. Name it as the outcome of another step or remove it.")));
            problems.AddRange(Reach(Start, passReviews: false).Where(id => Steps[id].Kind == StepKind.End)
                .Select(id => new WorkflowProblem(id, $"The end '{id}' can be reached without a review. Put a review before it: no agent ends a workflow alone.")));
            problems.AddRange(ReachUndecided().Where(id => Steps[id] is { Kind: StepKind.Review, Subject: Message })
                .Select(id => new WorkflowProblem(id, $"The message at '{id}' can be reached before the final decision. Let only 'approve' and 'edit' of a 'final' review lead to it: nothing reaches a candidate before that.")));
            problems.AddRange(Steps.Keys.Where(GoesRoundAlone)
                .Select(id => new WorkflowProblem(id, $"The step '{id}' can come round to itself without a review. Put a review into the circle: without one it never stops.")));
            problems.AddRange(Steps.Keys.Where(id => !Reach(id, passReviews: true).Any(end => Steps[end].Kind == StepKind.End))
                .Select(id => new WorkflowProblem(id, $"No end can be reached from '{id}'. Let one of its outcomes lead on to an end.")));
        }

        return problems;
    }

    private static IEnumerable<StepOutcome> RequiredOutcomes(StepKind kind) => kind switch
    {
        StepKind.Agent => [StepOutcome.Next, StepOutcome.Failed],
        StepKind.Review => [StepOutcome.Approve, StepOutcome.Edit, StepOutcome.Reject, StepOutcome.Revise],
        StepKind.Wait or StepKind.Each => [StepOutcome.Next],
        _ => [],
    };

    /// <summary>Lists where a step may lead without a person. Past a review leads nothing but a condition that does not hold, or an agent that acts alone.</summary>
    private IEnumerable<string> Alone(WorkflowStep step)
    {
        var byPeople = step.Kind == StepKind.Review || string.Equals(step.WaitsFor, WorkflowStep.PersonsAct, StringComparison.Ordinal);
        foreach (var (_, target) in step.Transitions.Where(transition => !byPeople || transition.Key == StepOutcome.Skip))
        {
            yield return target;
            if (step.Autonomy.Kind == AutonomyKind.Acts && Steps[target] is { Kind: StepKind.Review } review)
            {
                yield return review.Transitions[StepOutcome.Approve];
            }
        }
    }

    private IEnumerable<WorkflowProblem> ProblemsOf(WorkflowStep step)
    {
        foreach (var (outcome, target) in step.Transitions)
        {
            if (!Steps.ContainsKey(target))
            {
                yield return new WorkflowProblem(step.Id, $"The outcome '{KeyOf(outcome)}' leads to '{target}', which does not exist. Name one of: {string.Join(", ", Steps.Keys)}.");
            }
        }

        var required = RequiredOutcomes(step.Kind).ToList();
        if (step.When is not null)
        {
            required.Add(StepOutcome.Skip);
        }

        foreach (var outcome in required.Where(outcome => !step.Transitions.ContainsKey(outcome)))
        {
            yield return new WorkflowProblem(step.Id, $"The outcome '{KeyOf(outcome)}' is missing. Say which step follows.");
        }

        foreach (var outcome in step.Transitions.Keys.Where(outcome => !required.Contains(outcome)))
        {
            yield return new WorkflowProblem(step.Id, $"The outcome '{KeyOf(outcome)}' cannot happen here. Remove it.");
        }

        if (step.Kind == StepKind.Review && step.By.Count == 0)
        {
            yield return new WorkflowProblem(step.Id, "A review needs 'by': hiring-manager, recruiter or hr.");
        }

        if (step.Kind != StepKind.Review && step.By.Count > 0)
        {
            yield return new WorkflowProblem(step.Id, "Only a review has 'by'. Remove it, or make the step a review.");
        }

        if (step.Kind != StepKind.Review && (step.Policy ?? (object?)step.Independent ?? step.SecondPerson) is not null)
        {
            yield return new WorkflowProblem(step.Id, "Only a review has 'policy', 'independent' and 'secondPerson'. Remove them, or make the step a review.");
        }

        if (step is { Policy: ReviewPolicy.NumberOf, Needed: var needed } && step.By.All(choice => choice.Person is not null) && needed > step.By.Count)
        {
            yield return new WorkflowProblem(step.Id, $"'policy' asks for {needed} decisions, but 'by' names {step.By.Count}. Name more people, or ask for fewer decisions.");
        }

        foreach (var problem in ProblemsOfAgent(step))
        {
            yield return problem;
        }
    }

    private IEnumerable<WorkflowProblem> ProblemsOfAgent(WorkflowStep step)
    {
        if (step.Kind != StepKind.Agent && (step.Autonomy.Kind != AutonomyKind.Drafts || step.Retry is not null))
        {
            yield return new WorkflowProblem(step.Id, "Only an agent has 'autonomy' and 'retry'. Remove them, or put them on the agent's step.");
        }

        if (step.Autonomy.Kind == AutonomyKind.Acts && (!step.Transitions.TryGetValue(StepOutcome.Next, out var next) || !Steps.TryGetValue(next, out var review)
            || review.Kind != StepKind.Review || !NotAboutPeople.Contains(review.Subject)))
        {
            yield return new WorkflowProblem(
                step.Id,
                $"A decision about a person can never be set to act alone. 'ai acts' goes only before a review of {string.Join(" or ", NotAboutPeople)}; write 'ai drafts, human approves'.");
        }

        if ((step.Kind == StepKind.Each) != (step.Until is not null))
        {
            yield return new WorkflowProblem(step.Id, "'each' needs 'until', and nothing else has it: what ends the step in which every candidate goes its way.");
        }
    }

    private bool GoesRoundAlone(string id) => Alone(Steps[id]).Any(next => Reach(next, passReviews: false).Contains(id));

    private static string KeyOf(StepOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>Finds the steps that a candidate can come to on whom nobody decided for good.</summary>
    private HashSet<string> ReachUndecided() => Reach(Start, step => step is { Kind: StepKind.Review, Subject: Final }
        ? step.Transitions.Where(transition => transition.Key is not (StepOutcome.Approve or StepOutcome.Edit)).Select(transition => transition.Value)
        : step.Transitions.Values);

    private HashSet<string> Reach(string start, bool passReviews) => Reach(start, step => passReviews ? step.Transitions.Values : Alone(step));

    private HashSet<string> Reach(string start, Func<WorkflowStep, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([start]);
        while (open.TryDequeue(out var id))
        {
            if (seen.Add(id))
            {
                foreach (var target in next(Steps[id]))
                {
                    open.Enqueue(target);
                }
            }
        }

        return seen;
    }
}

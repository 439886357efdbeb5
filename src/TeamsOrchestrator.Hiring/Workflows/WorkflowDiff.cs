using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Says what is different between two versions of a workflow, for people to read.</summary>
public static class WorkflowDiff
{
    private const string Nothing = "nothing";

    /// <summary>Compares two definitions.</summary>
    /// <param name="before">The older one.</param>
    /// <param name="after">The newer one.</param>
    /// <returns>A line for each difference; none where both do the same.</returns>
    public static IReadOnlyList<string> Of(WorkflowDefinition before, WorkflowDefinition after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var lines = new List<string>();
        if (!string.Equals(before.Start, after.Start, StringComparison.Ordinal))
        {
            lines.Add($"~ starts with {after.Start}, not with {before.Start}");
        }

        lines.AddRange(before.Steps.Values.Where(step => !after.Steps.ContainsKey(step.Id)).Select(step => $"- {step.Id}: {Describe(step)}"));
        lines.AddRange(after.Steps.Values.Where(step => !before.Steps.ContainsKey(step.Id)).Select(step => $"+ {step.Id}: {Describe(step)}"));
        lines.AddRange(after.Steps.Values.Where(step => before.Steps.ContainsKey(step.Id))
            .SelectMany(step => Differences(before.Steps[step.Id], step).Select(difference => $"~ {step.Id}: {difference}")));
        return lines;
    }

    private static string Describe(WorkflowStep step) =>
        string.Join(", ", Properties(step).Where(property => property.Value is not null).Select(property => $"{property.Name} {property.Value}"));

    private static IEnumerable<string> Differences(WorkflowStep before, WorkflowStep after)
    {
        var old = Properties(before).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        var names = old.Keys.Concat(Properties(after).Select(property => property.Name)).Distinct(StringComparer.Ordinal).ToList();
        var current = Properties(after).ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        return names
            .Select(name => (Name: name, Before: old.GetValueOrDefault(name), After: current.GetValueOrDefault(name)))
            .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal))
            .Select(change => $"{change.Name} {change.After ?? Nothing}, was {change.Before ?? Nothing}");
    }

    private static IEnumerable<(string Name, string? Value)> Properties(WorkflowStep step)
    {
        yield return (step.Kind.ToString().ToLowerInvariant(), step.Subject);
        yield return ("by", step.By.Count == 0 ? null : string.Join(" and ", step.By.Select(choice => $"{(choice.ManagerOf ? "the manager of " : string.Empty)}{choice.Role?.ToString() ?? choice.Person}")));
        yield return ("policy", step.Policy == ReviewPolicy.NumberOf ? $"{step.Needed} decisions" : step.Policy?.ToString());
        yield return ("independent", step.Independent?.ToString());
        yield return ("secondPerson", step.SecondPerson?.ToString());
        yield return ("revisions", step.Kind == StepKind.Review ? step.MostRevisions.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        yield return ("until", step.Until);
        yield return ("when", step.When?.ToString());
        yield return ("autonomy", step.Autonomy.Kind == AutonomyKind.Drafts ? null : step.Autonomy.ToString());
        yield return ("retry", step.Retry is { } retry ? $"{retry.Attempts} attempts{(retry.Pause is { } pause ? $", {pause} apart" : string.Empty)}" : null);
        foreach (var (outcome, target) in step.Transitions.OrderBy(transition => transition.Key))
        {
            yield return (outcome.ToString().ToLowerInvariant(), target);
        }
    }
}

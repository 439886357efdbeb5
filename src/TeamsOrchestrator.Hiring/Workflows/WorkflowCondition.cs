namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>When a step is taken: facts that all have to hold, such as <c>confidential and not several-managers</c>.</summary>
/// <param name="Facts">The facts, each with whether it has to be so.</param>
public sealed record WorkflowCondition(IReadOnlyList<(string Fact, bool Holds)> Facts)
{
    private const string Not = "not ";

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The condition; its facts may be unknown.</returns>
    public static WorkflowCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new WorkflowCondition([.. text.Split(" and ", StringSplitOptions.TrimEntries)
            .Select(part => part.StartsWith(Not, StringComparison.Ordinal) ? (part[Not.Length..].Trim(), false) : (part, true))]);
    }

    /// <summary>Says whether the step is taken.</summary>
    /// <param name="facts">What is the case.</param>
    /// <returns>Whether everything is as asked.</returns>
    public bool Holds(IReadOnlySet<string> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Facts.All(item => facts.Contains(item.Fact) == item.Holds);
    }

    /// <inheritdoc/>
    public bool Equals(WorkflowCondition? other) => other is not null && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() => Facts.Count;

    /// <inheritdoc/>
    public override string ToString() => string.Join(" and ", Facts.Select(item => item.Holds ? item.Fact : Not + item.Fact));
}

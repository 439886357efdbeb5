using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What the wording of a criterion asks for, taken apart.</summary>
internal sealed record Demand
{
    /// <summary>Gets the wording.</summary>
    public required string Wording { get; init; }

    /// <summary>Gets the skills: every group is asked for, any skill of a group will do.</summary>
    public required IReadOnlyList<SkillGroup> Groups { get; init; }

    /// <summary>Gets the stems of the words that no skill explains.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Gets the number of years asked for, or null.</summary>
    public double? Years { get; init; }

    /// <summary>Gets a value indicating whether basic knowledge is enough.</summary>
    public bool BasicsAreEnough { get; init; }
}

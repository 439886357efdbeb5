namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>One statement of a decision packet.</summary>
/// <param name="Part">Where it stands.</param>
/// <param name="Text">What it says.</param>
/// <param name="CriterionId">The criterion it is about, or null.</param>
/// <param name="Sources">Where it comes from; never empty.</param>
public sealed record PacketStatement(PacketPart Part, string Text, string? CriterionId, IReadOnlyList<PacketSource> Sources);

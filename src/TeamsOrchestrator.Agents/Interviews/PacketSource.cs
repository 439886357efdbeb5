namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>One source of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Notes">Whose notes: the place, from 0, among those that were read; null for other sources.</param>
/// <param name="Quote">Its words, verbatim, or null where it says nothing.</param>
public sealed record PacketSource(PacketSourceKind Kind, int? Notes = null, string? Quote = null);

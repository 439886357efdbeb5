namespace TeamsOrchestrator.Agents.Documents;

/// <summary>One file of a zip that was not taken.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Reason">Why not.</param>
public sealed record ArchiveRefusal(string Name, UnreadableReason Reason);

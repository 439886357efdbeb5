namespace TeamsOrchestrator.Agents.Documents;

/// <summary>One file out of a zip.</summary>
/// <param name="Name">Its name without folders; a number is added where two files of one zip share a name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ArchiveEntry(string Name, ReadOnlyMemory<byte> Content);

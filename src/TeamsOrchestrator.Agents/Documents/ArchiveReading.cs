namespace TeamsOrchestrator.Agents.Documents;

/// <summary>One step of reading a zip: exactly one of a file and a refusal.</summary>
/// <param name="Entry">The file, or null where it was refused.</param>
/// <param name="Refusal">The refusal, or null where the file was taken.</param>
public sealed record ArchiveReading(ArchiveEntry? Entry, ArchiveRefusal? Refusal);

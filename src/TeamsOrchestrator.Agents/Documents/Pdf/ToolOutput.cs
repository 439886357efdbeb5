namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>What a child process left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">The beginning of what it complained about. It may quote the file: never log it.</param>
internal sealed record ToolOutput(int ExitCode, ReadOnlyMemory<byte> Output, string Errors);

using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>One file of the folder: its bytes, or why there are none.</summary>
internal sealed record HandedIn(string Name, ReadOnlyMemory<byte>? Content, UnreadableReason? Fault);

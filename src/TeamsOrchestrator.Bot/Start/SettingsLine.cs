namespace TeamsOrchestrator.Bot.Start;

/// <summary>One setting of the file.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Name">The name as it was written.</param>
/// <param name="Value">The value without its quotation marks.</param>
internal sealed record SettingsLine(int Number, string Name, string Value);

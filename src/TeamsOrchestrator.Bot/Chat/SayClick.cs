namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A button that says a command.</summary>
/// <param name="Say">The command with its arguments.</param>
internal sealed record SayClick(string Say);

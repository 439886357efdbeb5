namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>The bot of the app.</summary>
internal sealed class AppBot
{
    public string? BotId { get; set; }

    public IReadOnlyList<string> Scopes { get; set; } = [];

    public IReadOnlyList<AppCommandList> CommandLists { get; set; } = [];
}

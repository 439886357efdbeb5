namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>What Teams offers when somebody begins to write to the bot.</summary>
internal sealed class AppCommandList
{
    public IReadOnlyList<string> Scopes { get; set; } = [];

    public IReadOnlyList<AppCommand> Commands { get; set; } = [];
}

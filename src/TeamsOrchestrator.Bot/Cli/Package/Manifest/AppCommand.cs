namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>A command, or a prompt starter: words that Teams writes for somebody who clicks.</summary>
internal sealed class AppCommand
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? Prompt { get; set; }
}

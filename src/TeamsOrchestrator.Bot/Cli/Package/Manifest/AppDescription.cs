namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>What the app is for.</summary>
internal sealed class AppDescription
{
    public string? Short { get; set; }

    public string? Full { get; set; }
}

namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>What the app is called.</summary>
internal sealed class AppName
{
    public string? Short { get; set; }

    public string? Full { get; set; }
}

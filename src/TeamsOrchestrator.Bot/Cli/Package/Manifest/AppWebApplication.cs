namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>The registration in Entra that the app belongs to.</summary>
internal sealed class AppWebApplication
{
    public string? Id { get; set; }

    public string? Resource { get; set; }
}

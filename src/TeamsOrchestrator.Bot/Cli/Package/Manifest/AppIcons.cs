namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>The pictures of the app.</summary>
internal sealed class AppIcons
{
    public string? Color { get; set; }

    public string? Outline { get; set; }
}

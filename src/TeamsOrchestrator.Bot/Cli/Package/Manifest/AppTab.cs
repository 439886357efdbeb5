namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>A page that Teams shows in a frame.</summary>
internal sealed class AppTab
{
    public string? EntityId { get; set; }

    public string? Name { get; set; }

    public string? ContentUrl { get; set; }

    public string? WebsiteUrl { get; set; }

    public IReadOnlyList<string> Scopes { get; set; } = [];
}

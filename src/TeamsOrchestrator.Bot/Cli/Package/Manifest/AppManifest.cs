using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>The manifest of a Teams app, as far as this program fills it in and checks it.</summary>
internal sealed class AppManifest
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    public string? ManifestVersion { get; set; }

    public string? Version { get; set; }

    public string? Id { get; set; }

    public AppDeveloper? Developer { get; set; }

    public AppName? Name { get; set; }

    public AppDescription? Description { get; set; }

    public AppIcons? Icons { get; set; }

    public string? AccentColor { get; set; }

    public IReadOnlyList<AppTab> StaticTabs { get; set; } = [];

    public IReadOnlyList<AppBot> Bots { get; set; } = [];

    public IReadOnlyList<AppExtension> ComposeExtensions { get; set; } = [];

    public IReadOnlyList<string> ValidDomains { get; set; } = [];

    public AppWebApplication? WebApplicationInfo { get; set; }
}

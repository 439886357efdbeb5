namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>One search of it.</summary>
internal sealed class AppSearch
{
    public string? Id { get; set; }

    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public IReadOnlyList<AppParameter> Parameters { get; set; } = [];
}

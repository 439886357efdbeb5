namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>What is asked for in a search.</summary>
internal sealed class AppParameter
{
    public string? Name { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }
}

namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

/// <summary>What people can search from the box in which they write a message.</summary>
internal sealed class AppExtension
{
    public string? BotId { get; set; }

    public IReadOnlyList<AppSearch> Commands { get; set; } = [];
}

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>What a person wrote in the compose box.</summary>
internal sealed record MessageDraft
{
    public string Text { get; set; } = "";

    public IReadOnlyList<string> Files { get; set; } = [];

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }
}

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>What became of a click: the card changed, a sentence to show beside it, or an error in words.</summary>
internal sealed record ClickAnswer(string Kind, string? Text = null)
{
    public static ClickAnswer Nothing { get; } = new("none");

    public static ClickAnswer Card { get; } = new("card");

    public static ClickAnswer Message(string text) => new("message", text);

    public static ClickAnswer Error(string text) => new("error", text);
}

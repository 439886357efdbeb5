namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>One change, numbered, in the words of the page's event stream.</summary>
internal sealed record NewsItem(long Number, string Name, string Json);

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>An element that is open.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Style">How it looks, with what it takes over from the elements around it.</param>
/// <param name="Href">Where it links to, or empty.</param>
/// <param name="TextFrom">Where its text begins.</param>
internal sealed record HtmlElement(string Name, HtmlStyle Style, string Href, int TextFrom);

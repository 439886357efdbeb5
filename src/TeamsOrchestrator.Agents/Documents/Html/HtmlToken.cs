namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>A piece of an HTML file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The name of a tag in small letters, or empty.</param>
/// <param name="Text">The text, the comment, or the attributes of a tag as they are written.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, string Text);

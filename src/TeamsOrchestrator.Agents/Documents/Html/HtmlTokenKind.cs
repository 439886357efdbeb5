namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>What a piece of an HTML file is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>Text between tags.</summary>
    Text,

    /// <summary>A tag that opens an element.</summary>
    Open,

    /// <summary>A tag that closes an element.</summary>
    Close,

    /// <summary>A comment.</summary>
    Comment,
}

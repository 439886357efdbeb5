namespace TeamsOrchestrator.Agents.Skills;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Gap
{
    /// <summary>White space only.</summary>
    Space,

    /// <summary>A hyphen without white space.</summary>
    Hyphen,

    /// <summary>A slash.</summary>
    Slash,

    /// <summary>A dot or an apostrophe without white space, as in Node.js and Master's.</summary>
    Dot,

    /// <summary>The sign for "and".</summary>
    Ampersand,

    /// <summary>A comma or another sign that separates the items of a list.</summary>
    List,

    /// <summary>An opening or closing bracket.</summary>
    Bracket,

    /// <summary>The end of a sentence, a bullet, redacted characters: whatever follows is another statement.</summary>
    Stop,

    /// <summary>The start of the text, or a line that does not continue the one before.</summary>
    Line,
}

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Which way a piece of text reads on its page.</summary>
internal enum PdfTurn
{
    /// <summary>From left to right.</summary>
    None,

    /// <summary>From the bottom to the top.</summary>
    Up,

    /// <summary>From the top to the bottom.</summary>
    Down,

    /// <summary>From right to left, upside down.</summary>
    Over,

    /// <summary>At any other angle.</summary>
    Slanted,
}

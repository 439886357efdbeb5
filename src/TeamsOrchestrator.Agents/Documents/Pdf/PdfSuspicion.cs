namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>What in a PDF asks for a closer look.</summary>
[Flags]
internal enum PdfSuspicion
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Text may be drawn in an invisible way.</summary>
    Invisible = 1,

    /// <summary>Text may be covered, cut off or of the colour of what is behind it.</summary>
    Covered = 2,

    /// <summary>There may be a layer that is switched off.</summary>
    Layer = 4,

    /// <summary>Text may read another way than from left to right.</summary>
    Turned = 8,
}

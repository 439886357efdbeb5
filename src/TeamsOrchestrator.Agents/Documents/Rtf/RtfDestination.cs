namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>What a group of an RTF file holds.</summary>
internal enum RtfDestination
{
    /// <summary>Text for people.</summary>
    Text,

    /// <summary>The fonts.</summary>
    Fonts,

    /// <summary>The colours.</summary>
    Colors,

    /// <summary>Something else.</summary>
    Skipped,
}

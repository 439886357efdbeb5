namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>The formats that have a reader.</summary>
internal enum FileFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Office Open XML text.</summary>
    Docx,

    /// <summary>The binary format of Word 97 to 2003.</summary>
    Doc,

    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>Hypertext Markup Language.</summary>
    Html,

    /// <summary>Rich Text Format.</summary>
    Rtf,

    /// <summary>OpenDocument text.</summary>
    Odt,

    /// <summary>JSON Resume.</summary>
    JsonResume,
}

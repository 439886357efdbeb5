namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Why a file could not be read. The words for people come from the product's resource files.</summary>
public enum UnreadableReason
{
    /// <summary>The file has no content.</summary>
    Empty,

    /// <summary>The file is of a type that no reader understands.</summary>
    UnknownType,

    /// <summary>The content is damaged or not what the file's name says.</summary>
    Corrupt,

    /// <summary>A password is needed to open it.</summary>
    PasswordProtected,

    /// <summary>It holds pictures of text only, such as a scan.</summary>
    ImageOnly,

    /// <summary>It holds no text at all.</summary>
    NoText,

    /// <summary>It is larger than allowed, packed or unpacked.</summary>
    TooLarge,

    /// <summary>The zip that it is in holds more files than are taken.</summary>
    TooManyFiles,

    /// <summary>Reading it took longer than allowed.</summary>
    TooSlow,

    /// <summary>It is a zip inside a zip.</summary>
    NestedArchive,

    /// <summary>It is a PDF and the tools that read PDFs (poppler-utils) are not installed.</summary>
    PdfToolsMissing,

    /// <summary>Its letters are drawn with fonts that do not say which letters they are.</summary>
    UnknownLetters,

    /// <summary>It was written by a Word before Word 97.</summary>
    OldWordFile,

    /// <summary>Each time that it was read, the program ended. Readers cannot say this of themselves; whoever runs them does.</summary>
    StoppedProgram,
}

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>The namespace of word processing parts.</summary>
internal static class DocxNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The same in files saved as "Strict Open XML".</summary>
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
}

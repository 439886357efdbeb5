using System.Xml;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>The names in word processing parts.</summary>
internal static class DocxNames
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // Files saved as "Strict Open XML" use another authority for the same names.
    private const string MainPath = "/ooxml/wordprocessingml/main";

    public static bool IsMain(XmlReader reader) =>
        reader.NamespaceURI == Main || reader.NamespaceURI.EndsWith(MainPath, StringComparison.Ordinal);

    /// <summary>Reads an attribute, which has the namespace of its element.</summary>
    /// <param name="reader">A reader at the element.</param>
    /// <param name="name">The local name of the attribute.</param>
    /// <returns>Its value, or null.</returns>
    public static string? Attribute(XmlReader reader, string name) => reader.GetAttribute(name, reader.NamespaceURI);
}

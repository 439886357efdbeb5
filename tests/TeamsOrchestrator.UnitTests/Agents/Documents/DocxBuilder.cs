using System.IO.Compression;
using System.Text;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Writes small DOCX files from the XML of their bodies.</summary>
internal sealed class DocxBuilder
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    public DocxBuilder Paragraph(string text, string properties = "") => Xml($"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");

    public DocxBuilder Xml(string xml)
    {
        body.Append(xml);
        return this;
    }

    public DocxBuilder Part(string name, string root, string xml)
    {
        parts[name] = $"<w:{root} {Namespaces}>{xml}</w:{root}>";
        return this;
    }

    public DocxBuilder RawPart(string name, string xml)
    {
        parts[name] = xml;
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", "<Types/>");
            if (!parts.ContainsKey("word/document.xml"))
            {
                Write(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            }

            foreach (var (name, xml) in parts)
            {
                Write(archive, name, xml);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}

using System.IO.Compression;
using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Tells what a file is, from its first bytes before its name.</summary>
public static class DocumentFormats
{
    private const int PdfHeaderWithin = 1024;

    private static readonly Dictionary<string, FileFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = FileFormat.Pdf,
        [".docx"] = FileFormat.Docx,
        [".doc"] = FileFormat.Doc,
        [".dot"] = FileFormat.Doc,
        [".md"] = FileFormat.Markdown,
        [".markdown"] = FileFormat.Markdown,
        [".txt"] = FileFormat.Text,
        [".text"] = FileFormat.Text,
        [".html"] = FileFormat.Html,
        [".htm"] = FileFormat.Html,
        [".xhtml"] = FileFormat.Html,
        [".rtf"] = FileFormat.Rtf,
        [".odt"] = FileFormat.Odt,
        [".ott"] = FileFormat.Odt,
        [".json"] = FileFormat.JsonResume,
    };

    // The package of an encrypted DOCX is a stream of this name inside an OLE file.
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Says whether a file of this name can be read, going by the name alone.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <returns>True for PDF, DOCX, DOC, ODT, RTF, HTML, Markdown, JSON Resume and plain text; false for archives and everything else.</returns>
    public static bool IsSupported(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return ByExtension.ContainsKey(Path.GetExtension(fileName));
    }

    /// <summary>Says whether a file is a zip of files, for <see cref="ArchiveReader"/>. A DOCX is a zip too, and not one of these.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="content">Its content.</param>
    /// <returns>Whether it is an archive.</returns>
    public static bool IsArchive(string fileName, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return IsZip(content.Span) && IsArchive(fileName, ZipKindOf(content));
    }

    /// <summary>Says the same of a file that memory should not hold.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="content">Its content; it must be seekable, and is left at its beginning.</param>
    /// <returns>Whether it is an archive.</returns>
    public static bool IsArchive(string fileName, Stream content)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(content);
        Span<byte> start = stackalloc byte[4];
        content.Position = 0;
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var isArchive = IsZip(start[..read]) && IsArchive(fileName, ZipKindOf(content));
        content.Position = 0;
        return isArchive;
    }

    /// <summary>Says whether a file is a zip of files going by its name alone, for whoever has to choose a limit before there is any content.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <returns>Whether its name ends in <c>.zip</c>.</returns>
    public static bool IsNamedArchive(string fileName) => Path.GetExtension(fileName).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the format of a file.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="content">Its content.</param>
    /// <returns>The format.</returns>
    /// <exception cref="UnreadableException">No reader understands it.</exception>
    internal static FileFormat Find(string fileName, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        if (bytes.IsEmpty)
        {
            throw new UnreadableException(UnreadableReason.Empty);
        }

        var named = ByExtension.TryGetValue(Path.GetExtension(fileName), out var format);
        if (bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (IsZip(bytes))
        {
            return ZipKindOf(content) switch
            {
                ZipKind.Docx => FileFormat.Docx,
                ZipKind.Odt => FileFormat.Odt,
                ZipKind.Damaged when named => throw new UnreadableException(UnreadableReason.Corrupt),
                _ => throw new UnreadableException(UnreadableReason.UnknownType),
            };
        }

        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return bytes.IndexOf(EncryptedPackage) >= 0 ? throw new UnreadableException(UnreadableReason.PasswordProtected) : FileFormat.Doc;
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return FileFormat.Rtf;
        }

        if (named && format is FileFormat.Pdf or FileFormat.Docx or FileFormat.Odt or FileFormat.Rtf)
        {
            throw new UnreadableException(UnreadableReason.Corrupt);
        }

        // Old programs save web pages and plain text as .doc.
        return format == FileFormat.Doc && named ? DocFormat(bytes) : TextFormat(fileName, named ? format : null, bytes);
    }

    private static FileFormat DocFormat(ReadOnlySpan<byte> bytes) => !TextDecoding.LooksLikeText(bytes) ? throw new UnreadableException(UnreadableReason.Corrupt)
        : BeginsAsHtml(bytes) ? FileFormat.Html
        : FileFormat.Text;

    private static FileFormat TextFormat(string fileName, FileFormat? named, ReadOnlySpan<byte> bytes)
    {
        var isText = TextDecoding.LooksLikeText(bytes);
        if (named is { } format)
        {
            return isText ? format : throw new UnreadableException(UnreadableReason.Corrupt);
        }

        // A file without an extension is what it begins with.
        return !isText ? throw new UnreadableException(UnreadableReason.UnknownType)
            : BeginsAsHtml(bytes) ? FileFormat.Html
            : Path.GetExtension(fileName).Length == 0 ? FileFormat.Text
            : throw new UnreadableException(UnreadableReason.UnknownType);
    }

    private static bool BeginsAsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PdfHeaderWithin)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsArchive(string fileName, ZipKind kind) => kind is ZipKind.Files || (kind is ZipKind.Damaged && IsNamedArchive(fileName));

    private static bool IsZip(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    private static ZipKind ZipKindOf(ReadOnlyMemory<byte> content) => ZipKindOf(MemoryBytes.Open(content));

    private static ZipKind ZipKindOf(Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
            if (names.Contains("word/document.xml"))
            {
                return ZipKind.Docx;
            }

            if (names.Contains("content.xml") && IsOpenDocumentText(archive))
            {
                return ZipKind.Odt;
            }

            return names.Contains("[Content_Types].xml") || names.Contains("mimetype") ? ZipKind.OtherDocument : ZipKind.Files;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ZipKind.Damaged;
        }
    }

    private static bool IsOpenDocumentText(ZipArchive archive)
    {
        const string Prefix = "application/vnd.oasis.opendocument.text";
        if (archive.GetEntry("mimetype") is not { } entry)
        {
            return false;
        }

        using var stream = entry.Open();
        var start = new byte[Prefix.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Encoding.ASCII.GetString(start) == Prefix;
    }

    private enum ZipKind
    {
        Files,
        Docx,
        Odt,
        OtherDocument,
        Damaged,
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Files of every kind that people hand in by mistake, made here so that the tests need nothing else.</summary>
internal static class BrokenFiles
{
    /// <summary>A PDF whose page holds this line of text.</summary>
    public static byte[] Pdf(string text) => Pdf($"BT /F1 11 Tf 1 0 0 1 60 700 Tm ({text}) Tj ET\n", trailer: string.Empty);

    /// <summary>A PDF whose page is one grey picture.</summary>
    public static byte[] Scan() => Pdf("q 500 0 0 700 40 60 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 80A0C0E0> EI Q\n", trailer: string.Empty);

    /// <summary>A PDF that says it is encrypted with a password that nobody gave.</summary>
    public static byte[] PasswordProtectedPdf() => Pdf(
        "BT /F1 11 Tf 1 0 0 1 60 700 Tm (secret) Tj ET\n",
        $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >> /ID [<{new string('3', 32)}> <{new string('3', 32)}>]");

    /// <summary>What Word writes for a document with a password: the package is a stream of an OLE file.</summary>
    public static byte[] PasswordProtectedDocx() =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]];

    /// <summary>A DOCX with one paragraph a line.</summary>
    public static byte[] Docx(string text)
    {
        var paragraphs = text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(line)}</w:t></w:r></w:p>");
        return Zip(
            ("[Content_Types].xml", "<Types/>"u8.ToArray()),
            ("word/document.xml", Encoding.UTF8.GetBytes(
                $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{string.Concat(paragraphs)}</w:body></w:document>")));
    }

    /// <summary>A CV of Jördis Weißflog as Word 97 to 2003 keep it.</summary>
    public static byte[] Doc()
    {
        using var file = new MemoryStream();
        typeof(BrokenFiles).Assembly.GetManifestResourceStream("lebenslauf.doc")!.CopyTo(file);
        return file.ToArray();
    }

    /// <summary>A DOC that says it was written by Word 95.</summary>
    public static byte[] DocOfWord95()
    {
        var file = Doc();
        ((ReadOnlySpan<byte>)[0x68, 0]).CopyTo(file.AsSpan(file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]) + 2));
        return file;
    }

    /// <summary>A workbook: a package like DOCX, but none that holds a CV.</summary>
    public static byte[] Xlsx() => Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("xl/workbook.xml", "<workbook/>"u8.ToArray()));

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A zip whose files say that they are encrypted.</summary>
    public static byte[] EncryptedZip(params (string Name, byte[] Content)[] files)
    {
        var zip = Zip(files);
        const int FlagsInDirectory = 8;
        for (var at = 0; zip.AsSpan(at).IndexOf("PK\u0001\u0002"u8) is >= 0 and var next; at += next + 4)
        {
            zip[at + next + FlagsInDirectory] |= 1;
        }

        return zip;
    }

    private static byte[] Pdf(string page, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var body in new[]
        {
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>",
            $"<< /Length {page.Length} >>\nstream\n{page}endstream",
        })
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}

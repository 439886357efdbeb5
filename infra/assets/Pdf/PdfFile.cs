using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TeamsOrchestrator.Assets.Pdf;

/// <summary>Writes a PDF without clock and without random ids, so that equal input gives equal bytes.</summary>
internal static class PdfFile
{
    public static byte[] WithText(PdfPage page)
    {
        var fonts = string.Concat(PdfFont.All.Select((font, index) => $"/{font.Name} {index + 5} 0 R "));
        return Write(
        [
            .. Frame($"/Font << {fonts}>>"),
            Stream(string.Empty, Encoding.Latin1.GetBytes(page.Content)),
            .. PdfFont.All.Select(font => Latin($"<< /Type /Font /Subtype /Type1 /BaseFont /{font.BaseFont} /Encoding /WinAnsiEncoding >>")),
        ]);
    }

    /// <summary>Writes a page that is one picture, one bit per pixel, as a scanner makes it.</summary>
    public static byte[] WithPicture(byte[] bits, int width, int height) =>
        Write(
        [
            .. Frame("/XObject << /Im1 5 0 R >>"),
            Stream(string.Empty, Latin($"q {PdfPage.Width} 0 0 {PdfPage.Height} 0 0 cm /Im1 Do Q")),
            Stream($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1 ", bits),
        ]);

    private static byte[][] Frame(string resources) =>
    [
        Latin("<< /Type /Catalog /Pages 2 0 R >>"),
        Latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Latin($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] /Resources << {resources} >> /Contents 4 0 R >>"),
    ];

    private static byte[] Stream(string dictionary, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(content);
        }

        return [.. Latin($"<< {dictionary}/Filter /FlateDecode /Length {packed.Length} >>\nstream\n"), .. packed.ToArray(), .. Latin("\nendstream")];
    }

    private static byte[] Write(IReadOnlyList<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write([.. Latin("%PDF-1.4\n%"), 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = new List<long>();
        foreach (var content in objects)
        {
            offsets.Add(file.Position);
            file.Write([.. Latin($"{offsets.Count} 0 obj\n"), .. content, .. Latin("\nendobj\n")]);
        }

        var start = file.Position;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
        {
            file.Write(Latin($"{offset.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n"));
        }

        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}

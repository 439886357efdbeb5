using System.Globalization;
using System.Net;
using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Reads what <c>pdftotext -bbox</c> writes. It knows no colours or fonts, but the boxes of words that are turned, of which the other tool knows the beginning only.</summary>
internal static class PdfWordBoxes
{
    public static List<List<PdfWord>> Read(ReadOnlySpan<byte> output)
    {
        var xml = Encoding.UTF8.GetString(output);
        var pages = new List<List<PdfWord>>();
        for (var position = xml.IndexOf('<', StringComparison.Ordinal); position >= 0; position = xml.IndexOf('<', position + 1))
        {
            var rest = xml.AsSpan(position);
            if (rest.StartsWith("<page "))
            {
                pages.Add([]);
            }
            else if (rest.StartsWith("<word ") && pages.Count > 0 && rest.IndexOf("</word>") is > 0 and var end)
            {
                var head = PdfXml.Head(rest);
                pages[^1].Add(new PdfWord(
                    WebUtility.HtmlDecode(rest[Math.Min(head.Length, end)..end].ToString()),
                    new PdfBox(Number(head, " xMin="), Number(head, " yMin="), Number(head, " xMax="), Number(head, " yMax="))));
            }
        }

        return pages;
    }

    private static double Number(ReadOnlySpan<char> head, string name) =>
        double.TryParse(PdfXml.Value(head, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
}

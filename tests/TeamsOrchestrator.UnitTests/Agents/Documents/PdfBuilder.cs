using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Writes small PDFs, each page a content stream in the language of PDF itself.</summary>
internal sealed class PdfBuilder
{
    private readonly List<string> pages = [];
    private readonly StringBuilder current = new();
    private string? layer;

    /// <summary>Draws a line of text; places are points from the bottom left corner of an A4 page.</summary>
    public PdfBuilder Text(string text, double x, double y, double size = 11, string before = "")
    {
        current.Append(CultureInfo.InvariantCulture, $"BT {before} /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");
        return this;
    }

    /// <summary>Fills a rectangle.</summary>
    public PdfBuilder Box(string color, double x, double y, double width, double height)
    {
        current.Append(CultureInfo.InvariantCulture, $"q {color} rg {x} {y} {width} {height} re f Q\n");
        return this;
    }

    /// <summary>Draws with operators of PDF's own.</summary>
    public PdfBuilder Draw(string operators)
    {
        current.Append(operators).Append('\n');
        return this;
    }

    /// <summary>Adds a layer, to which <c>/OC /L1 BDC … EMC</c> draws.</summary>
    public PdfBuilder Layer(bool isOn)
    {
        layer = isOn ? "[]" : "[{0} 0 R]";
        return this;
    }

    public PdfBuilder NewPage()
    {
        pages.Add(current.ToString());
        current.Clear();
        return this;
    }

    public byte[] Build()
    {
        NewPage();
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        var kids = string.Join(' ', pages.Select((_, index) => $"{4 + (index * 2)} 0 R"));
        var group = (pages.Count * 2) + 4;
        var layers = layer is null ? string.Empty : $"/OCProperties << /OCGs [{group} 0 R] /D << /OFF {string.Format(CultureInfo.InvariantCulture, layer, group)} /Order [{group} 0 R] >> >>";
        Add(pdf, offsets, $"<< /Type /Catalog /Pages 2 0 R {layers} >>");
        Add(pdf, offsets, $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>");
        Add(pdf, offsets, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        foreach (var page in pages)
        {
            var number = offsets.Count + 1;
            Add(pdf, offsets, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> {(layer is null ? string.Empty : $"/Properties << /L1 {group} 0 R >>")} >> /Contents {number + 1} 0 R >>");
            Add(pdf, offsets, $"<< /Length {page.Length} >>\nstream\n{page}endstream");
        }

        if (layer is not null)
        {
            Add(pdf, offsets, "<< /Type /OCG /Name (notes) >>");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static void Add(StringBuilder pdf, List<int> offsets, string body)
    {
        offsets.Add(pdf.Length);
        pdf.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Reads what <c>pdftohtml -xml</c> writes. It is scanned, not parsed as XML: with hostile files it is not always well-formed.</summary>
internal static partial class PdfXml
{
    // An icon is one glyph; what is longer is text, whatever its font is called.
    private const int LongestIcon = 24;

    /// <summary>The zoom that the tool is run with: its numbers are whole, so this is their precision.</summary>
    public const int Zoom = 3;

    public static List<PdfPage> Read(ReadOnlySpan<byte> output)
    {
        var xml = Encoding.UTF8.GetString(output);
        var fonts = new Dictionary<int, PdfFont>();
        var pages = new List<PdfPage>();
        var fragments = new List<PdfFragment>();
        var position = 0;
        while ((position = xml.IndexOf('<', position)) >= 0)
        {
            var rest = xml.AsSpan(position);
            if (rest.StartsWith("<page "))
            {
                fragments = [];
                pages.Add(ReadPage(Head(rest), fragments));
            }
            else if (rest.StartsWith("<fontspec "))
            {
                var head = Head(rest);
                fonts[Number(head, " id=")] = new PdfFont(Number(head, " size=") / (double)Zoom, Color(head), Opacity(head), IconFont().IsMatch(Value(head, " family=")));
            }
            else if (rest.StartsWith("<text "))
            {
                position += ReadText(rest, fonts, fragments);
                continue;
            }

            position++;
        }

        return pages;
    }

    /// <summary>Returns the opening tag that a text begins with.</summary>
    /// <param name="rest">The text.</param>
    /// <returns>The tag with its attributes.</returns>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('>');
        return end < 0 ? rest : rest[..(end + 1)];
    }

    /// <summary>Returns the value of an attribute.</summary>
    /// <param name="head">The opening tag.</param>
    /// <param name="name">The attribute, with the blank before and the sign after its name.</param>
    /// <returns>The value, or nothing.</returns>
    public static ReadOnlySpan<char> Value(ReadOnlySpan<char> head, string name)
    {
        var start = head.IndexOf(name, StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var value = head[(start + name.Length + 1)..];
        var end = value.IndexOf('"');
        return end < 0 ? [] : value[..end];
    }

    private static PdfPage ReadPage(ReadOnlySpan<char> head, List<PdfFragment> fragments) =>
        new(Number(head, " number="), Math.Max(0, Number(head, " width=") / (double)Zoom), Math.Max(0, Number(head, " height=") / (double)Zoom), fragments);

    private static int ReadText(ReadOnlySpan<char> rest, Dictionary<int, PdfFont> fonts, List<PdfFragment> fragments)
    {
        const string End = "</text>";
        var head = Head(rest);
        var end = rest.IndexOf(End, StringComparison.Ordinal);
        if (end < head.Length)
        {
            return 1;
        }

        var text = TextOf(rest[head.Length..end]);
        var font = fonts.GetValueOrDefault(Number(head, " font="));
        if (!string.IsNullOrWhiteSpace(text) && !(font.IsIcons && text.Length <= LongestIcon))
        {
            fragments.Add(new PdfFragment(
                Number(head, " left=") / (double)Zoom,
                Number(head, " top=") / (double)Zoom,
                Number(head, " width=") / (double)Zoom,
                Number(head, " height=") / (double)Zoom,
                font.Size,
                font.Ink,
                font.Cover,
                text));
        }

        return end + End.Length;
    }

    // A telephone drawn as a glyph is a picture: what its font calls it ("GITHUB-SQUARE", "z") nobody reads.
    [GeneratedRegex(@"awesome|simple-?icons|academicons|ionicons|material-?(?:icons|symbols|design)|fontello|icomoon|glyphicons|bootstrap-?icons|typicons|fontisto|line-?icons|linearicons|entypo|octicons|feather|marvosym", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IconFont();

    private static string TextOf(ReadOnlySpan<char> inner)
    {
        var text = new StringBuilder(inner.Length);
        var inTag = false;
        foreach (var character in inner)
        {
            if (character is '<' or '>')
            {
                inTag = character == '<';
            }
            else if (!inTag)
            {
                text.Append(character);
            }
        }

        // Some fonts call their hyphen a soft one; on a page it is drawn all the same.
        return WebUtility.HtmlDecode(text.ToString()).Replace('\u00AD', '-');
    }

    private static int Number(ReadOnlySpan<char> head, string name) =>
        int.TryParse(Value(head, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static int Color(ReadOnlySpan<char> head) =>
        int.TryParse(Value(head, " color=").TrimStart('#'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var color) ? color : 0;

    private static double Opacity(ReadOnlySpan<char> head) =>
        double.TryParse(Value(head, " opacity="), NumberStyles.Float, CultureInfo.InvariantCulture, out var opacity) ? opacity : 1;

    private readonly record struct PdfFont(double Size, int Ink, double Cover, bool IsIcons);
}

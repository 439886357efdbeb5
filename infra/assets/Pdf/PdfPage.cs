using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Assets.Pdf;

/// <summary>One A4 page that is drawn from the top left, in points.</summary>
internal sealed class PdfPage
{
    public const double Width = 595;
    public const double Height = 842;

    // WinAnsi is Latin-1 except for these.
    private static readonly Dictionary<char, byte> WinAnsi = new() { ['€'] = 0x80, ['–'] = 0x96, ['—'] = 0x97, ['•'] = 0x95, ['’'] = 0x92, ['“'] = 0x93, ['”'] = 0x94 };
    private readonly StringBuilder _content = new();

    public string Content => _content.ToString();

    public void Box(double left, double top, double width, double height, string color) =>
        _content.Append(Invariant($"{Fill(color)} {left:0.##} {Height - top - height:0.##} {width:0.##} {height:0.##} re f\n"));

    public void Line(double left, double top, double right, string color) => Box(left, top, right - left, 0.8, color);

    /// <summary>Writes text in a column and returns where the next line begins.</summary>
    public double Text(string text, double left, double top, double width, double size, PdfFont font, string color)
    {
        foreach (var line in font.Wrap(text, size, width))
        {
            top += size * 1.28;
            _content.Append(Invariant($"BT {Fill(color)} /{font.Name} {size:0.##} Tf {left:0.##} {Height - top:0.##} Td ({Escape(line)}) Tj ET\n"));
        }

        return top;
    }

    public double Bullet(string text, double left, double top, double width, double size, string color)
    {
        Text("•", left, top, 20, size, PdfFont.Regular, color);
        return Text(text, left + 11, top, width - 11, size, PdfFont.Regular, color) + 1.5;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            var code = WinAnsi.TryGetValue(character, out var special) ? special : character <= 0xFF ? (byte)character
                : throw new ArgumentException($"'{character}' is not in the character set of these PDFs.", nameof(text));
            escaped.Append(code is >= 0x20 and <= 0x7E and not (byte)'(' and not (byte)')' and not (byte)'\\'
                ? ((char)code).ToString()
                : $"\\{Convert.ToString(code, 8).PadLeft(3, '0')}");
        }

        return escaped.ToString();
    }

    private static string Fill(string color)
    {
        var rgb = Convert.FromHexString(color);
        return Invariant($"{rgb[0] / 255.0:0.###} {rgb[1] / 255.0:0.###} {rgb[2] / 255.0:0.###} rg");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

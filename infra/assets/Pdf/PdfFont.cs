namespace TeamsOrchestrator.Assets.Pdf;

/// <summary>One of the fonts that every PDF reader has, with the widths needed to break lines.</summary>
internal sealed class PdfFont
{
    // Advance widths of the printable ASCII characters, in thousandths of the size.
    private static readonly int[] Helvetica =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private readonly Func<char, int> _width;

    private PdfFont(string name, string baseFont, Func<char, int> width) => (Name, BaseFont, _width) = (name, baseFont, width);

    public static PdfFont Regular { get; } = new("F1", "Helvetica", Proportional);

    // The bold cut is a little wider; a tenth more never lets a line run out of its column.
    public static PdfFont Bold { get; } = new("F2", "Helvetica-Bold", character => Proportional(character) * 11 / 10);

    public static PdfFont Typewriter { get; } = new("F3", "Courier", _ => 600);

    public static IReadOnlyList<PdfFont> All { get; } = [Regular, Bold, Typewriter];

    public string Name { get; }

    public string BaseFont { get; }

    public IEnumerable<string> Wrap(string text, double size, double width)
    {
        string? line = null;
        foreach (var word in text.Split(' '))
        {
            if (line is not null && Measure($"{line} {word}", size) > width)
            {
                yield return line;
                line = null;
            }

            line = line is null ? word : $"{line} {word}";
        }

        yield return line ?? string.Empty;
    }

    public double Measure(string text, double size) => text.Sum(_width) * size / 1000;

    private static int Proportional(char character) => character is >= ' ' and <= '~' ? Helvetica[character - ' '] : 556;
}

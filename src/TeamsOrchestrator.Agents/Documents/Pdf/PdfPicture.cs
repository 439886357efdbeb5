namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A page as grey pixels: what a reader sees of it.</summary>
internal sealed class PdfPicture
{
    // Letters are smoothed at low resolution; anything this much off the background can be seen.
    private const int Contrast = 24;

    // What is less than this off its background is not there; colour alone is no reason to doubt it.
    private const int BarelyVisible = 8;

    private const double NarrowestLetter = 1;

    // At its sides the box of a line holds parts of its neighbours.
    private const double Margin = 0.15;

    private readonly ReadOnlyMemory<byte> pixels;
    private readonly int width;
    private readonly int height;

    private PdfPicture(int width, int height, ReadOnlyMemory<byte> pixels)
    {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /// <summary>Gets the resolution that pages are drawn with, so that a pixel is a point.</summary>
    public static string Resolution => "72";

    /// <summary>Reads a picture in the portable grey map format.</summary>
    /// <param name="content">The picture; another one may follow it.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>The picture, or null where it is none.</returns>
    public static PdfPicture? Read(ReadOnlyMemory<byte> content, out int length)
    {
        length = 0;
        var bytes = content.Span;
        var position = 2;
        if (!bytes.StartsWith("P5"u8)
            || !TryReadNumber(bytes, ref position, out var width)
            || !TryReadNumber(bytes, ref position, out var height)
            || !TryReadNumber(bytes, ref position, out var maximum)
            || maximum != 255)
        {
            return null;
        }

        position++;
        if ((long)width * height > content.Length - position)
        {
            return null;
        }

        length = position + (width * height);
        return new PdfPicture(width, height, content[position..length]);
    }

    /// <summary>Says whether anything at all is drawn on the page.</summary>
    /// <returns>Whether some pixel differs from the first.</returns>
    public bool HasInk()
    {
        var all = pixels.Span[..(width * height)];
        var paper = all.IsEmpty ? (byte)0 : all[0];
        foreach (var pixel in all)
        {
            if (Math.Abs(pixel - paper) > Contrast)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether something can be seen in the box of a piece of text, other than the text that lies over it.</summary>
    /// <param name="fragment">The piece.</param>
    /// <param name="others">Pieces that are drawn in plain sight.</param>
    /// <returns>Whether it stands out from its background.</returns>
    public bool Shows(PdfFragment fragment, IReadOnlyList<PdfFragment> others)
    {
        var isUpright = fragment.Turn is PdfTurn.None or PdfTurn.Over;
        return fragment.Boxes.Any(box => Shows(isUpright ? Inside(box, 0, box.Height * Margin) : Inside(box, box.Width * Margin, 0), others.SelectMany(other => other.Boxes).Where(box.Overlaps).ToList()));
    }

    private bool Shows(PdfBox box, List<PdfBox> above)
    {
        var (left, right) = (Clamp(box.Left, width), Clamp(box.Right, width));
        var (top, bottom) = (Clamp(box.Top, height), Clamp(box.Bottom, height));
        int darkest = 255, lightest = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                if (above.Exists(other => x >= other.Left - 1 && x <= other.Right + 1 && y >= other.Top - 1 && y <= other.Bottom + 1))
                {
                    continue;
                }

                var pixel = pixels.Span[(y * width) + x];
                darkest = Math.Min(darkest, pixel);
                lightest = Math.Max(lightest, pixel);
            }
        }

        return lightest - darkest > Contrast;
    }

    /// <summary>Says whether there is nothing at all where a piece of text should be. Signs as small as a full stop are not judged.</summary>
    /// <param name="fragment">The piece.</param>
    /// <returns>Whether nothing can be seen of it.</returns>
    public bool IsBlank(PdfFragment fragment)
    {
        // Of text that is turned and was not found again, nobody knows how far it goes.
        return fragment.Text.Count(char.IsLetterOrDigit) >= 2 && fragment.Length >= NarrowestLetter * fragment.Text.Length && fragment.Boxes.All(IsBlank);
    }

    private bool IsBlank(PdfBox box)
    {
        var (left, right) = (Clamp(Math.Floor(box.Left), width), Clamp(Math.Ceiling(box.Right), width));
        var (top, bottom) = (Clamp(Math.Floor(box.Top), height), Clamp(Math.Ceiling(box.Bottom), height));
        int darkest = 255, lightest = 0;
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in pixels.Span[((y * width) + left)..((y * width) + Math.Max(left, right))])
            {
                darkest = Math.Min(darkest, pixel);
                lightest = Math.Max(lightest, pixel);
            }
        }

        return right > left && bottom > top && lightest - darkest <= BarelyVisible;
    }

    private static PdfBox Inside(PdfBox box, double aside, double below) => new(box.Left + aside, box.Top + below, box.Right - aside, box.Bottom - below);

    private static int Clamp(double value, int limit) => (int)Math.Clamp(Math.Round(value), 0, limit);

    private static bool TryReadNumber(ReadOnlySpan<byte> bytes, ref int position, out int number)
    {
        number = 0;
        while (position < bytes.Length && bytes[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        var start = position;
        while (position < bytes.Length && bytes[position] is >= (byte)'0' and <= (byte)'9' && number < 100_000)
        {
            number = (number * 10) + bytes[position++] - '0';
        }

        return position > start;
    }
}

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A page as grey pixels: what a reader sees of it.</summary>
internal sealed class PdfPicture
{
    // Letters are smoothed at low resolution; anything this much off the background can be seen.
    private const int Contrast = 24;

    // What is less than this off its background is not there; colour alone is no reason to doubt it.
    private const int BarelyVisible = 8;

    private const double NarrowestLetter = 1;

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
    /// <param name="content">The picture.</param>
    /// <returns>The picture, or null where it is none.</returns>
    public static PdfPicture? Read(ReadOnlyMemory<byte> content)
    {
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
        return (long)width * height <= content.Length - position ? new PdfPicture(width, height, content[position..]) : null;
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
        var (left, right) = (Clamp(fragment.Left, width), Clamp(fragment.Right, width));
        var (top, bottom) = (Clamp(fragment.Top + (fragment.Height * 0.15), height), Clamp(fragment.Bottom - (fragment.Height * 0.15), height));
        var above = others.Where(other => other.Left < fragment.Right && other.Right > fragment.Left
            && other.Top < fragment.Bottom && other.Bottom > fragment.Top).ToList();
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
        // Of text that stands upright the tool says where it begins, and not how far it goes.
        if (fragment.Text.Count(char.IsLetterOrDigit) < 2 || fragment.Width < NarrowestLetter * fragment.Text.Length)
        {
            return false;
        }

        var (left, right) = (Clamp(Math.Floor(fragment.Left), width), Clamp(Math.Ceiling(fragment.Right), width));
        var (top, bottom) = (Clamp(Math.Floor(fragment.Top), height), Clamp(Math.Ceiling(fragment.Bottom), height));
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

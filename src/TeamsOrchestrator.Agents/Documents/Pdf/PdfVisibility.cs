namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Says from size, place and colour whether a piece of text can be seen, or may not be.</summary>
internal static class PdfVisibility
{
    // Footnotes and icons go down to 4 points; under 3 nobody reads anything.
    private const double TinySize = 2.9;
    private const double TinyAdvance = 1.6;
    private const int NearlyWhite = 0xD8;
    private const double Edge = 2;
    private const double FaintOpacity = 0.3;

    /// <summary>Judges one piece of text.</summary>
    /// <param name="page">The page that it is on.</param>
    /// <param name="fragment">The piece.</param>
    /// <returns>Seen, hidden, or to be looked at.</returns>
    public static Visibility Of(PdfPage page, PdfFragment fragment)
    {
        if (fragment.Right < Edge || fragment.Bottom < Edge || fragment.Left > page.Width - Edge || fragment.Top > page.Height - Edge)
        {
            return Visibility.Hidden;
        }

        if (fragment.FontSize is > 0 and < TinySize && fragment.Length / fragment.Text.Length < TinyAdvance)
        {
            return Visibility.Hidden;
        }

        return IsPale(fragment.Color) || fragment.Opacity < FaintOpacity ? Visibility.Suspect : Visibility.Seen;
    }

    private static bool IsPale(int color) => (color >> 16) >= NearlyWhite && ((color >> 8) & 0xFF) >= NearlyWhite && (color & 0xFF) >= NearlyWhite;
}

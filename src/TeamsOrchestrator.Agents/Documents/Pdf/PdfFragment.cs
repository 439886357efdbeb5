namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A piece of text on a page, as the PDF draws it. Lengths are points from the top left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The top edge.</param>
/// <param name="Width">The width.</param>
/// <param name="Height">The height.</param>
/// <param name="FontSize">The font's size.</param>
/// <param name="Color">The colour as 0xRRGGBB.</param>
/// <param name="Opacity">From 0, which nobody sees, to 1.</param>
/// <param name="Text">The text.</param>
internal sealed record PdfFragment(double Left, double Top, double Width, double Height, double FontSize, int Color, double Opacity, string Text)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double Middle => Top + (Height / 2);
}

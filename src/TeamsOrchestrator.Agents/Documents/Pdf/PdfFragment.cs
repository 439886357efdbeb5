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

    public PdfBox Box => new(Left, Top, Right, Bottom);

    /// <summary>Gets which way it reads.</summary>
    public PdfTurn Turn { get; init; }

    /// <summary>Gets where its letters stand: of slanted text part by part, of any other it is the box of all.</summary>
    public IReadOnlyList<PdfBox> Boxes => Parts ?? [Box];

    /// <summary>Gets how far it goes the way it reads.</summary>
    public double Length => Turn switch
    {
        PdfTurn.Up or PdfTurn.Down => Height,
        PdfTurn.Slanted => double.Hypot(Width, Height),
        _ => Width,
    };

    private IReadOnlyList<PdfBox>? Parts { get; init; }

    /// <summary>Returns the piece at another place.</summary>
    /// <param name="box">The place.</param>
    /// <returns>The piece, which reads from left to right.</returns>
    public PdfFragment In(PdfBox box) => new(box.Left, box.Top, box.Width, box.Height, FontSize, Color, Opacity, Text);

    /// <summary>Returns the piece where its letters were found.</summary>
    /// <param name="turn">Which way it reads.</param>
    /// <param name="found">Where they were found.</param>
    /// <returns>The piece.</returns>
    public PdfFragment Turned(PdfTurn turn, IReadOnlyList<PdfBox> found) => In(PdfBox.Around(found)) with { Turn = turn, Parts = turn == PdfTurn.Slanted ? found : null };
}

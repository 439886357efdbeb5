namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A page held so that text which reads one way is upright.</summary>
/// <param name="Turn">Which way it reads.</param>
/// <param name="Width">The width of the page as it is.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct PdfFrame(PdfTurn Turn, double Width, double Height)
{
    /// <summary>Returns a place of the page as it is, on the page as it is held.</summary>
    /// <param name="box">The place.</param>
    /// <returns>The place.</returns>
    public PdfBox Upright(PdfBox box) => Turn switch
    {
        PdfTurn.Up => new PdfBox(Height - box.Bottom, box.Left, Height - box.Top, box.Right),
        PdfTurn.Down => new PdfBox(box.Top, Width - box.Right, box.Bottom, Width - box.Left),
        PdfTurn.Over => new PdfBox(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
        _ => box,
    };

    /// <summary>Returns a piece of text as it stands on the page as it is held.</summary>
    /// <param name="fragment">The piece.</param>
    /// <returns>The piece.</returns>
    public PdfFragment Upright(PdfFragment fragment) => Turn == PdfTurn.None ? fragment : fragment.In(Upright(fragment.Box));

    /// <summary>Returns a place of the page as it is held, on the page as it is.</summary>
    /// <param name="box">The place.</param>
    /// <returns>The place.</returns>
    public PdfBox OnPage(PdfBox box) => Turn switch
    {
        PdfTurn.Up => new PdfBox(box.Top, Height - box.Right, box.Bottom, Height - box.Left),
        PdfTurn.Down => new PdfBox(Width - box.Bottom, box.Left, Width - box.Top, box.Right),
        PdfTurn.Over => new PdfBox(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
        _ => box,
    };
}

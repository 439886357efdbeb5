namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A rectangle on a page as one looks at it. Lengths are points from the top left corner.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public (double X, double Y) Middle => ((Left + Right) / 2, (Top + Bottom) / 2);

    public static PdfBox Around(IEnumerable<PdfBox> boxes) => boxes.Aggregate((one, other) => one.With(other));

    public PdfBox With(PdfBox other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Holds((double X, double Y) point, double margin = 0) => point.X >= Left - margin && point.X <= Right + margin && point.Y >= Top - margin && point.Y <= Bottom + margin;

    public bool Overlaps(PdfBox other) => Left < other.Right && Right > other.Left && Top < other.Bottom && Bottom > other.Top;

    /// <summary>Returns how far another box is away; nothing where they touch.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The distance of the edges.</returns>
    public double DistanceTo(PdfBox other) => Math.Max(Across(Left, Right, other.Left, other.Right), Across(Top, Bottom, other.Top, other.Bottom));

    private static double Across(double from, double to, double otherFrom, double otherTo) => Math.Max(0, Math.Max(otherFrom - to, from - otherTo));
}

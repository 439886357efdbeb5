namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A rectangle on a page.</summary>
internal readonly record struct PdfArea(double Left, double Bottom, double Right, double Top)
{
    public static PdfArea Nothing { get; } = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);

    public static PdfArea Everything { get; } = new(double.MinValue, double.MinValue, double.MaxValue, double.MaxValue);

    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public PdfArea With((double X, double Y) point) => new(Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));

    public PdfArea Within(PdfArea other) => new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    public bool Holds((double X, double Y) point, double margin = 0) => point.X >= Left - margin && point.X <= Right + margin && point.Y >= Bottom - margin && point.Y <= Top + margin;
}

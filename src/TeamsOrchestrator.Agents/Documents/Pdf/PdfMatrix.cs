namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A transformation as PDF writes it: six numbers.</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Returns this transformation followed by another one.</summary>
    /// <param name="next">The other one.</param>
    /// <returns>Both together.</returns>
    public PdfMatrix Then(PdfMatrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D), (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    /// <summary>Transforms a point.</summary>
    /// <param name="x">Its distance from the left.</param>
    /// <param name="y">Its height.</param>
    /// <returns>The point.</returns>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A transformation as PDF writes it: six numbers.</summary>
internal readonly record struct PdfMatrix(double A, double B, double C, double D, double E, double F)
{
    // Under some six degrees text is read as if it were level.
    private const double Level = 0.1;

    public static PdfMatrix Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>Gets a value indicating whether text does not read from left to right after it.</summary>
    public bool IsTurned => A <= 0 || Math.Abs(B) > Level * A;

    /// <summary>Gets a point just inside the first letter of text that is drawn after it.</summary>
    public (double X, double Y) FirstLetter
    {
        get
        {
            var (right, up) = (A + C, B + D);
            var length = double.Hypot(right, up) / Math.Sqrt(2);
            return length > 0 ? (E + (right / length), F + (up / length)) : (E, F);
        }
    }

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

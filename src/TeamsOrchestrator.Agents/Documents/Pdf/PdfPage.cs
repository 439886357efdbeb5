namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A page with the pieces of text on it, in the order in which the PDF draws them.</summary>
/// <param name="Number">The page from 1.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Fragments">The pieces.</param>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfFragment> Fragments);

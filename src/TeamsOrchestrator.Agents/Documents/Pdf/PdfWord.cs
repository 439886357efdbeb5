namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>A word, or a part of one, and where its letters stand, whichever way they read.</summary>
/// <param name="Letters">The word.</param>
/// <param name="Box">Its place.</param>
internal sealed record PdfWord(string Letters, PdfBox Box);

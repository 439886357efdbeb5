namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>One line of a CV with the quotes marked.</summary>
internal sealed record CvTextLine(int? Page, IReadOnlyList<CvPiece> Pieces)
{
    public bool IsMarked => Pieces.Any(piece => piece.Marked);
}

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>A piece of a CV's line.</summary>
internal sealed record CvPiece(string Text, bool Marked);

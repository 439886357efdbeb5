namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>A way back from a form to the card it belongs to: the review of criteria in a round, or the stack.</summary>
internal sealed record ShowAgainClick(Guid? ReviewId, int Round, Guid? StackId);

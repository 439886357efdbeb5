namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A button that moves within a stack.</summary>
internal sealed record StackMoveClick(Guid StackId, StackMove Move, Guid? ReviewId = null);

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A page of one of the overview's lists.</summary>
internal sealed record StackListClick(Guid StackId, StackGroup Group, int Page);

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Signs off the ticked people of a page, and nobody else.</summary>
internal sealed record SignOffClick(Guid StackId, IReadOnlyList<SignOffRow> Rows);

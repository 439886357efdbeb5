namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A further page of a candidate's findings.</summary>
internal sealed record EvidenceClick(Guid StackId, Guid ReviewId, int From);

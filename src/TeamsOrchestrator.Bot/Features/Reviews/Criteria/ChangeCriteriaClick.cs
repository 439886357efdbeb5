namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Asks for other criteria for everybody, from a stack.</summary>
internal sealed record ChangeCriteriaClick(Guid StackId, bool Confirmed);

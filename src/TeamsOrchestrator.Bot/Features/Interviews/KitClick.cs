namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The form in which questions are changed, with the versions that it shows.</summary>
internal sealed record KitClick(Guid ReviewId, int Round, Guid? KitId, Guid? CoreId, bool Save);

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Open: bring one interview of the list to the bottom of the chat.</summary>
internal sealed record OpenInterviewClick(Guid ReviewId);

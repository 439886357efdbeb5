namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Opens a page of a CV, and says which stack it was opened from.</summary>
internal sealed record CvClick(Guid CandidateId, Guid? StackId, int Page);

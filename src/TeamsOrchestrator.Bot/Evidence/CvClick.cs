namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Opens a page of a CV, as handed in or as it was compared, and says which stack it was opened from.</summary>
internal sealed record CvClick(Guid CandidateId, Guid? StackId, int Page, bool Compared = false);

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>A button on the card of a change of criteria.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="Answer">What is said.</param>
/// <param name="CandidateId">The candidate whose decision it is about, or null for all that are left, or for the change itself.</param>
/// <param name="People">The page of people on which it was said.</param>
internal sealed record ChangeAnswerClick(Guid ChangeId, ChangeAnswer Answer, Guid? CandidateId = null, int People = 0);

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Another page of a list on the card of a change of criteria.</summary>
internal sealed record ChangePageClick(Guid ChangeId, int People, int Criteria);

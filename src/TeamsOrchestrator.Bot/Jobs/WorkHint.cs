namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Tells the scheduler that an item is due soon. Losing it loses nothing: the sweep finds the row.</summary>
internal sealed record WorkHint(string TenantId, Guid ItemId, long DueAt, int Priority);

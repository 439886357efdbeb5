namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The hold of one run on a work item.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Token">What only this run has.</param>
internal sealed record WorkLease(string TenantId, Guid ItemId, Guid Token);

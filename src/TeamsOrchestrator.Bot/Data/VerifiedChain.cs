using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>What was found about one chain.</summary>
/// <param name="TenantId">The tenant.</param>
/// <param name="ChainId">The requisition, or <see cref="AuditLog.TenantChain"/>.</param>
/// <param name="Number">The number of the requisition, or null for the tenant's chain and where the requisition is gone.</param>
/// <param name="Count">How many links it has.</param>
/// <param name="Erased">How many of them have words that were erased.</param>
/// <param name="Break">The first place at which it does not hold, or null.</param>
internal sealed record VerifiedChain(string TenantId, Guid ChainId, int? Number, long Count, int Erased, AuditBreak? Break);

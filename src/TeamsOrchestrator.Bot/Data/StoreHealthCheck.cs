using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Says whether the store answers.</summary>
internal sealed class StoreHealthCheck(HiringDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The store does not answer.");
}

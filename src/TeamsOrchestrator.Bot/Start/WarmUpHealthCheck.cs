using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Says whether the first click would be as fast as any.</summary>
internal sealed class WarmUpHealthCheck(WarmUp warmUp) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(warmUp.Over ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("It is still starting."));
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Says whether the scheduler runs: without it messages are taken and nothing follows from them.</summary>
internal sealed class SchedulerHealthCheck(ISchedulerFactory schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var status = (await schedulers.GetScheduler(cancellationToken)).Status;
        return status == SchedulerStatus.Running ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The scheduler is not running ({status}).");
    }
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Says whether the scheduler runs: without it messages are taken and nothing follows from them.</summary>
internal sealed class SchedulerHealthCheck(WorkSchedulers schedulers) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var idle = (await schedulers.AllAsync(cancellationToken)).FirstOrDefault(scheduler => scheduler.Status != SchedulerStatus.Running);
        return idle is null ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The scheduler is not running ({idle.Status}).");
    }
}

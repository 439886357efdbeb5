using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Quartz;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Lets a node that was told to stop go out of service without anybody noticing: it says that it is not ready, begins no more work, and answers on until the load balancer knows.</summary>
/// <remarks>The turns that are under way then end as at every stop, deliveries too; what an agent works on is given back untried, and another node takes it.</remarks>
internal sealed partial class Draining(
    WorkSchedulers schedulers, IHostApplicationLifetime lifetime, IOptions<DrainOptions> options, TimeProvider clock, ILogger<Draining> logger) : IHostedLifecycleService, IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("This node stops.") : HealthCheckResult.Healthy());

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs before the server closes its door.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.DrainSeconds == 0)
        {
            return;
        }

        lifetime.StopApplication(); // said at once, whoever asked for the stop
        try
        {
            foreach (var scheduler in await schedulers.AllAsync(cancellationToken))
            {
                await scheduler.Standby(cancellationToken);
            }
        }
        catch (SchedulerException exception)
        {
            Log.GoesOn(logger, exception);
        }

        await Task.Delay(TimeSpan.FromSeconds(options.Value.DrainSeconds), clock, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(EventId = 610, Level = LogLevel.Information, Message = "The scheduler could not be told that this node stops.")]
        public static partial void GoesOn(ILogger logger, Exception exception);
    }
}

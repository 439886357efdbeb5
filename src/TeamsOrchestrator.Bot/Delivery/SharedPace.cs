using Microsoft.Extensions.Options;
using Quartz;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Gives each node its share of the calls that Teams allows one bot: as many nodes as are alive, so many parts.</summary>
internal sealed partial class SharedPace(
    ISchedulerFactory schedulers, ConnectorPace pace, IOptions<StorageOptions> storage, TimeProvider clock, ILogger<SharedPace> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (storage.Value.Provider != StorageProvider.PostgreSql)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var scheduler = await schedulers.GetScheduler(stoppingToken);
                pace.Nodes = (await scheduler.QueryClusterNodes(stoppingToken)).Count(node => node.State != ClusterNodeState.Failed);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.NotCounted(logger, exception, pace.Nodes);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 309, Level = LogLevel.Information, Message = "The nodes could not be counted; the calls go on being shared by {Nodes}.")]
        public static partial void NotCounted(ILogger logger, Exception exception, int nodes);
    }
}

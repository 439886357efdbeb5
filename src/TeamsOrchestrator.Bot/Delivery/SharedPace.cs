using Quartz;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Gives each node its share of the calls that Teams allows one bot: as many nodes as are alive, so many parts.</summary>
internal sealed partial class SharedPace(
    WorkSchedulers schedulers, ConnectorPace pace, TimeProvider clock, ILogger<SharedPace> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                if (await schedulers.SharedAsync(stoppingToken) is not { } scheduler)
                {
                    return; // there is one process
                }

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

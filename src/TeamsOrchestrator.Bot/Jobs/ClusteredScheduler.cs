using Npgsql;
using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Keeps hints for later in PostgreSQL, so that any node runs what any node asked for, and what a dead node had taken goes to another.</summary>
/// <remarks>The hints stay hints: losing all of these tables loses nothing, since the sweep finds the rows. <see cref="SchedulerTables"/> makes them.</remarks>
internal static class ClusteredScheduler
{
    /// <summary>The name that the nodes share, and the key of the scheduler among the services.</summary>
    public const string Name = "teamsorchestrator";

    /// <summary>How long a node rests before it looks for what other nodes have asked for.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan RetryAfterFault = TimeSpan.FromSeconds(1);

    private const int Threads = 2;

    public static void Use(IQuartzBuilder quartz, string connectionString)
    {
        quartz.ConfigureScheduler(options => (options.InstanceName, options.GenerateInstanceId, options.IdleWaitTime) = (Name, true, Look));
        quartz.UseDefaultThreadPool(Threads);
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(NpgsqlFactory.Instance, connectionString);
            store.UseSystemTextJsonSerializer();
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (SignOfLife, SignOfLife * 2));
            store.ConfigureStore(options =>
            {
                options.StoreJobDataAsStrings = true;
                options.DbRetryInterval = RetryAfterFault;
            });
        });
    }
}

using Quartz;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What Quartz fires: runs one work item.</summary>
internal sealed partial class WorkItemJob(WorkRunner runner, ILogger<WorkItemJob> logger) : IJob
{
    public const string Tenant = "tenant";

    public const string Item = "item";

    public static readonly JobKey Key = new("work-item");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.MergedJobDataMap;
        var itemId = Guid.Parse(data.GetString(Item)!);
        try
        {
            await runner.RunAsync(data.GetString(Tenant)!, itemId, cancellationToken);
        }
        catch (Exception exception) when (StoreOutage.MayPass(exception))
        {
            Log.NotRun(logger, exception, itemId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 220, Level = LogLevel.Warning, Message = "Work item {ItemId} could not be taken: the store is away. The sweep will find it.")]
        public static partial void NotRun(ILogger logger, Exception exception, Guid itemId);
    }
}

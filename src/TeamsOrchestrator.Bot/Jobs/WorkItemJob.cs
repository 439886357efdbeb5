using System.Globalization;
using Quartz;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What Quartz fires: runs one work item.</summary>
internal sealed partial class WorkItemJob(WorkRunner runner, PlannedRuns runs, WorkDispatcher dispatcher, ILogger<WorkItemJob> logger) : IJob
{
    public const string Tenant = "tenant";

    public const string Item = "item";

    public const string At = "at";

    public static readonly JobKey Key = new("work-item");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.MergedJobDataMap;
        var at = long.Parse(data.GetString(At) ?? "0", CultureInfo.InvariantCulture); // an earlier version of the program gave no time along
        var hint = new WorkHint(data.GetString(Tenant)!, Guid.Parse(data.GetString(Item)!), at, context.Trigger.Priority);
        if (runs.Begin(hint, at) is not { } run)
        {
            return;
        }

        try
        {
            await runner.RunAsync(hint.TenantId, hint.ItemId, cancellationToken);
        }
        catch (Exception exception) when (StoreOutage.MayPass(exception))
        {
            Log.NotRun(logger, exception, hint.ItemId);
        }
        finally
        {
            if (runs.End(hint.ItemId, run) is { } next)
            {
                dispatcher.Wake(next);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 220, Level = LogLevel.Warning, Message = "Work item {ItemId} could not be taken: the store is away. The sweep will find it.")]
        public static partial void NotRun(ILogger logger, Exception exception, Guid itemId);
    }
}

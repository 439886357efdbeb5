using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What Quartz fires: runs one work item.</summary>
internal sealed class WorkItemJob(WorkRunner runner) : IJob
{
    public const string Tenant = "tenant";

    public const string Item = "item";

    public static readonly JobKey Key = new("work-item");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var data = context.MergedJobDataMap;
        await runner.RunAsync(data.GetString(Tenant)!, Guid.Parse(data.GetString(Item)!), cancellationToken);
    }
}

using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Wakes Quartz for an item that is due soon.</summary>
internal sealed partial class WorkDispatcher(ISchedulerFactory schedulers, TimeProvider clock, ILogger<WorkDispatcher> logger)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>Schedules a run. It never throws for the scheduler's sake: a lost hint is found by the sweep.</summary>
    public async Task WakeAsync(WorkHint hint, CancellationToken cancellationToken)
    {
        var dueAt = DateTimeOffset.FromUnixTimeMilliseconds(hint.DueAt);
        if (dueAt - clock.GetUtcNow() > Soon)
        {
            return;
        }

        var trigger = TriggerBuilder.Create(clock)
            .ForJob(WorkItemJob.Key)
            .UsingJobData(WorkItemJob.Tenant, hint.TenantId)
            .UsingJobData(WorkItemJob.Item, hint.ItemId.ToString("D"))
            .WithPriority(hint.Priority);
        trigger = dueAt <= clock.GetUtcNow() ? trigger.StartNow() : trigger.StartAt(dueAt);
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.ScheduleJob(trigger.Build(), cancellationToken: cancellationToken);
        }
        catch (SchedulerException exception)
        {
            Log.HintLost(logger, exception, hint.ItemId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 200, Level = LogLevel.Information, Message = "The scheduler did not take the hint for work item {ItemId}; the sweep will find it.")]
        public static partial void HintLost(ILogger logger, Exception exception, Guid itemId);
    }
}

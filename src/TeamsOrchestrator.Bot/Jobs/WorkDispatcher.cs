using System.Threading.Channels;
using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Wakes Quartz for items that are due soon, one after the other, while nobody waits for it.</summary>
/// <remarks>Whoever commits only leaves a note: a scheduler that is slow, or whose store is away, holds up no click. A hint that gets lost on the way is found by the sweep.</remarks>
internal sealed partial class WorkDispatcher(ISchedulerFactory schedulers, TimeProvider clock, ILogger<WorkDispatcher> logger) : BackgroundService
{
    /// <summary>The group of the triggers for work items.</summary>
    public const string Group = "work";

    private const int ItemLength = 32;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly Channel<WorkHint> hints = Channel.CreateUnbounded<WorkHint>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Asks for a run at the time that the item is due. It never waits and never throws.</summary>
    public void Wake(WorkHint hint)
    {
        if (DateTimeOffset.FromUnixTimeMilliseconds(hint.DueAt) - clock.GetUtcNow() <= Soon)
        {
            hints.Writer.TryWrite(hint);
        }
    }

    /// <summary>Reads which item a trigger is for.</summary>
    public static Guid ItemOf(TriggerKey key) => Guid.ParseExact(key.Name.AsSpan(0, ItemLength), "N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var hint in hints.Reader.ReadAllAsync(stoppingToken))
        {
            await ScheduleAsync(hint, stoppingToken);
        }
    }

    private async Task ScheduleAsync(WorkHint hint, CancellationToken cancellationToken)
    {
        var dueAt = DateTimeOffset.FromUnixTimeMilliseconds(hint.DueAt);
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity($"{hint.ItemId:N}:{Guid.CreateVersion7():N}", Group) // never the name of one that is under way
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
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
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

using System.Globalization;
using System.Threading.Channels;
using Quartz;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Wakes Quartz for items that are due soon, one after the other, while nobody waits for it.</summary>
/// <remarks>Whoever commits only leaves a note: a scheduler that is slow, or whose store is away, holds up no click. A hint that gets lost on the way is found by the sweep.
/// A burst of commits asks for the same items again and again: what this node is about to run is not planned twice.</remarks>
internal sealed partial class WorkDispatcher(WorkSchedulers schedulers, PlannedRuns runs, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<WorkDispatcher> logger) : BackgroundService
{
    /// <summary>The group of the triggers for work items.</summary>
    public const string Group = "work";

    private const int ItemLength = 32;

    /// <summary>What is due within this is run by the node that knows of it. Where that node dies, a sweep makes good what it had planned.</summary>
    private static readonly TimeSpan Near = Sweep.Interval;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly Channel<WorkPlan> plans = Channel.CreateUnbounded<WorkPlan>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Asks for a run at the time that the item is due. It never waits and never throws.</summary>
    public void Wake(WorkHint hint)
    {
        if (Ahead(hint.DueAt) <= Soon && PlanFor(hint) is var plan && (!plan.IsOwn || runs.Add(hint, plan.At)))
        {
            plans.Writer.TryWrite(plan);
        }
    }

    /// <summary>Asks for a run of an item that no scheduler knows, or whose hint did nothing.</summary>
    public void WakeAnew(WorkHint hint)
    {
        runs.Forget(hint.ItemId, PlanFor(hint).At);
        Wake(hint);
    }

    /// <summary>Reads which item a trigger is for.</summary>
    public static Guid ItemOf(TriggerKey key) => Guid.ParseExact(key.Name.AsSpan(0, ItemLength), "N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var plan in plans.Reader.ReadAllAsync(stoppingToken))
        {
            await ScheduleAsync(plan, stoppingToken);
        }
    }

    private TimeSpan Ahead(long dueAt) => DateTimeOffset.FromUnixTimeMilliseconds(dueAt) - clock.GetUtcNow();

    // All that is due already is one plan, however long it has been. A node that stops leaves what comes to the others.
    private WorkPlan PlanFor(WorkHint hint)
    {
        var ahead = Ahead(hint.DueAt);
        return new WorkPlan(hint, ahead > TimeSpan.Zero ? hint.DueAt : 0, IsOwn: ahead <= Near && !lifetime.ApplicationStopping.IsCancellationRequested);
    }

    private async Task ScheduleAsync(WorkPlan plan, CancellationToken cancellationToken)
    {
        var hint = plan.Hint;
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity($"{hint.ItemId:N}:{Guid.CreateVersion7():N}", Group) // never the name of one that is under way
            .ForJob(WorkItemJob.Key)
            .UsingJobData(WorkItemJob.Tenant, hint.TenantId)
            .UsingJobData(WorkItemJob.Item, hint.ItemId.ToString("D"))
            .UsingJobData(WorkItemJob.At, plan.At.ToString(CultureInfo.InvariantCulture))
            .WithPriority(hint.Priority);
        trigger = Ahead(hint.DueAt) <= TimeSpan.Zero ? trigger.StartNow() : trigger.StartAt(DateTimeOffset.FromUnixTimeMilliseconds(hint.DueAt));
        try
        {
            var scheduler = (plan.IsOwn ? null : await schedulers.SharedAsync(cancellationToken)) ?? await schedulers.OwnAsync(cancellationToken);
            await scheduler.ScheduleJob(trigger.Build(), cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            runs.Forget(hint.ItemId, plan.At);
            Log.HintLost(logger, exception, hint.ItemId);
        }
    }

    /// <summary>A run that was asked for.</summary>
    /// <param name="Hint">The hint.</param>
    /// <param name="At">When, in Unix milliseconds; 0 where it was due at once.</param>
    /// <param name="IsOwn">Whether this node runs it.</param>
    private sealed record WorkPlan(WorkHint Hint, long At, bool IsOwn);

    private static partial class Log
    {
        [LoggerMessage(EventId = 200, Level = LogLevel.Information, Message = "The scheduler did not take the hint for work item {ItemId}; the sweep will find it.")]
        public static partial void HintLost(ILogger logger, Exception exception, Guid itemId);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Adds work to the commit of a turn or a job.</summary>
internal sealed class WorkQueue(HiringDb db, KeyFactory ids, TimeProvider clock)
{
    private readonly Dictionary<string, Signal> signals = new(StringComparer.Ordinal);

    /// <summary>Adds an item that runs once.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="occasion">What makes it different from an earlier one about the same subject, such as a generation and a round.</param>
    /// <param name="requisitionId">The requisition whose stop holds it, or null.</param>
    /// <param name="generation">The generation of the workflow instance, or 0.</param>
    /// <param name="priority">One of <see cref="WorkPriority"/>.</param>
    public void Add(WorkKind kind, Guid subjectId, string occasion, Guid? requisitionId = null, int generation = 0, int priority = WorkPriority.Normal) =>
        db.Work.Add(new WorkItem
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, Kind = kind, SubjectId = subjectId, RequisitionId = requisitionId, Generation = generation,
            Key = $"{kind}:{subjectId:N}:{occasion}", DueAt = Now, Priority = priority, CreatedAt = Now,
        });

    /// <summary>Asks for an item of which there is one per subject: it runs once more, however often it was asked for meanwhile.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="subjectId">What it is about.</param>
    /// <param name="dueAt">When, in Unix milliseconds; null for now.</param>
    /// <param name="priority">One of <see cref="WorkPriority"/>.</param>
    public void Ask(WorkKind kind, Guid subjectId, long? dueAt = null, int priority = WorkPriority.High)
    {
        var signal = new Signal(kind, subjectId, dueAt ?? Now, priority);
        signals[signal.Key] = signals.TryGetValue(signal.Key, out var before) && before.DueAt < signal.DueAt ? before : signal;
    }

    /// <summary>Gets a value indicating whether something was asked for.</summary>
    public bool HasSignals => signals.Count > 0;

    /// <summary>Forgets what was asked for.</summary>
    public void Clear() => signals.Clear();

    /// <summary>Writes what was asked for, within the transaction of the commit.</summary>
    /// <returns>The items to wake after the commit.</returns>
    public async Task<IReadOnlyList<WorkHint>> ApplySignalsAsync(CancellationToken cancellationToken)
    {
        var hints = new List<WorkHint>();
        foreach (var signal in signals.Values.OrderBy(signal => signal.Key, StringComparer.Ordinal))
        {
            hints.Add(await ApplyAsync(signal, cancellationToken));
        }

        signals.Clear();
        return hints;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<WorkHint> ApplyAsync(Signal signal, CancellationToken cancellationToken)
    {
        // An item that waits after a fault keeps its time: asking again must not hammer whoever said "later".
        var updated = await db.Work.Where(row => row.Key == signal.Key).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Signal, row => row.Signal + 1)
                .SetProperty(row => row.DueAt, row => row.State != WorkState.Pending ? signal.DueAt
                    : row.Attempt > 0 || row.DueAt < signal.DueAt ? row.DueAt : signal.DueAt)
                .SetProperty(row => row.Attempt, row => row.State != WorkState.Pending ? 0 : row.Attempt)
                .SetProperty(row => row.State, WorkState.Pending),
            cancellationToken);
        if (updated == 0)
        {
            var item = new WorkItem
            {
                Id = ids.Next(), TenantId = db.Tenant.Id, Kind = signal.Kind, SubjectId = signal.SubjectId, Key = signal.Key,
                DueAt = signal.DueAt, Priority = signal.Priority, CreatedAt = Now,
            };
            db.Work.Add(item);
            return new WorkHint(db.Tenant.Id, item.Id, item.DueAt, item.Priority);
        }

        var id = await db.Work.Where(row => row.Key == signal.Key).Select(row => row.Id).SingleAsync(cancellationToken);
        return new WorkHint(db.Tenant.Id, id, signal.DueAt, signal.Priority);
    }

    private sealed record Signal(WorkKind Kind, Guid SubjectId, long DueAt, int Priority)
    {
        public string Key => $"{Kind}:{SubjectId:N}";
    }
}

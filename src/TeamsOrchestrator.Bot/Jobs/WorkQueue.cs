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
        var signal = new Signal(kind, subjectId, dueAt ?? 0, priority);
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
        if (signals.Count == 0)
        {
            return [];
        }

        var now = Now;
        var asked = signals.Values.Select(signal => signal with { DueAt = Math.Max(now, signal.DueAt) }).ToList();
        signals.Clear();
        var known = await LockAsync(asked.ConvertAll(signal => signal.Key), cancellationToken);
        foreach (var together in asked.Where(signal => known.ContainsKey(signal.Key)).GroupBy(signal => signal.DueAt, signal => signal.Key).ToList())
        {
            await AskAgainAsync([.. together], together.Key, cancellationToken);
        }

        return asked.ConvertAll(signal => known.TryGetValue(signal.Key, out var row)
            ? new WorkHint(db.Tenant.Id, row.Id, row.DueAfter(signal.DueAt), signal.Priority)
            : new WorkHint(db.Tenant.Id, New(signal), signal.DueAt, signal.Priority));
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    // Locked in one order by everybody, so that nobody waits for somebody who waits for them.
    private async Task<Dictionary<string, Known>> LockAsync(List<string> keys, CancellationToken cancellationToken)
    {
        var rows = db.Database.IsNpgsql()
            ? db.Work.FromSql($"""SELECT * FROM "WorkItems" WHERE "TenantId" = {db.Tenant.Id} AND "Key" = ANY({keys}) ORDER BY "Key" FOR UPDATE""")
            : db.Work.Where(row => keys.Contains(row.Key));
        return await rows.AsNoTracking().Select(row => new Known(row.Key, row.Id, row.State == WorkState.Pending, row.Attempt, row.DueAt))
            .ToDictionaryAsync(row => row.Key, StringComparer.Ordinal, cancellationToken);
    }

    // An item that waits after a fault keeps its time: asking again must not hammer whoever said "later".
    private Task AskAgainAsync(List<string> keys, long dueAt, CancellationToken cancellationToken) => db.Work.Where(row => keys.Contains(row.Key)).ExecuteUpdateAsync(
        set => set
            .SetProperty(row => row.Signal, row => row.Signal + 1)
            .SetProperty(row => row.DueAt, row => row.State != WorkState.Pending ? dueAt
                : row.Attempt > 0 || row.DueAt < dueAt ? row.DueAt : dueAt)
            .SetProperty(row => row.Attempt, row => row.State != WorkState.Pending ? 0 : row.Attempt)
            .SetProperty(row => row.State, WorkState.Pending),
        cancellationToken);

    private Guid New(Signal signal)
    {
        var item = new WorkItem
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, Kind = signal.Kind, SubjectId = signal.SubjectId, Key = signal.Key,
            DueAt = signal.DueAt, Priority = signal.Priority, CreatedAt = Now,
        };
        db.Work.Add(item);
        return item.Id;
    }

    /// <summary>An item that was asked for before.</summary>
    private sealed record Known(string Key, Guid Id, bool IsPending, int Attempt, long DueAt)
    {
        /// <summary>Says when it is due once it was asked for again, as <see cref="AskAgainAsync"/> writes it.</summary>
        public long DueAfter(long asked) => IsPending && (Attempt > 0 || DueAt < asked) ? DueAt : asked;
    }

    private sealed record Signal(WorkKind Kind, Guid SubjectId, long DueAt, int Priority)
    {
        public string Key => $"{Kind}:{SubjectId:N}";
    }
}

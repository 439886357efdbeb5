namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What this node is about to run and runs, so that a burst of commits which ask for one item leads to one run and not to many that find nothing.</summary>
/// <remarks>It saves work and decides nothing: the row with its lease does. What is forgotten here is found by the sweep.</remarks>
internal sealed class PlannedRuns
{
    private readonly Lock sync = new();
    private readonly HashSet<(Guid ItemId, long At)> planned = [];
    private readonly Dictionary<Guid, Run> running = [];

    /// <summary>Plans a run.</summary>
    /// <param name="hint">What is to be run.</param>
    /// <param name="at">When, in Unix milliseconds; 0 where it is due at once.</param>
    /// <returns>Whether it is new. What runs just now is planned when that run ends.</returns>
    public bool Add(WorkHint hint, long at)
    {
        lock (sync)
        {
            if (running.TryGetValue(hint.ItemId, out var run))
            {
                run.Asked(hint);
                return false;
            }

            return planned.Add((hint.ItemId, at));
        }
    }

    /// <summary>Forgets what was planned or seemed to run: it led to nothing.</summary>
    public void Forget(Guid itemId, long at)
    {
        lock (sync)
        {
            planned.Remove((itemId, at));
            running.Remove(itemId);
        }
    }

    /// <summary>Begins a planned run.</summary>
    /// <param name="hint">What is run.</param>
    /// <param name="at">The time that it was planned for.</param>
    /// <returns>The run, to be given back at its end; null where this node runs the item just now.</returns>
    public Run? Begin(WorkHint hint, long at)
    {
        lock (sync)
        {
            planned.Remove((hint.ItemId, at));
            if (running.TryGetValue(hint.ItemId, out var other))
            {
                other.Asked(hint);
                return null;
            }

            return running[hint.ItemId] = new Run();
        }
    }

    /// <summary>Ends a run.</summary>
    /// <returns>What was asked for meanwhile, or null.</returns>
    public WorkHint? End(Guid itemId, Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        lock (sync)
        {
            if (running.TryGetValue(itemId, out var current) && ReferenceEquals(current, run))
            {
                running.Remove(itemId);
            }

            return run.Next;
        }
    }

    /// <summary>A run under way.</summary>
    internal sealed class Run
    {
        /// <summary>Gets the run that was asked for meanwhile, the earliest of them.</summary>
        public WorkHint? Next { get; private set; }

        public void Asked(WorkHint hint) => Next = Next is { } before && before.DueAt <= hint.DueAt ? before : hint;
    }
}

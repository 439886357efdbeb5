using System.Collections.Concurrent;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The runs that are under way here for requisitions, so that a stop reaches them within the click.</summary>
internal sealed class RunningWork
{
    private readonly ConcurrentDictionary<Run, byte> runs = [];

    /// <summary>Notes a run until it is disposed.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="requisitionId">The requisition whose stop ends it.</param>
    /// <param name="kind">What runs.</param>
    /// <param name="source">Cancels it.</param>
    public Run Enter(string tenantId, Guid requisitionId, WorkKind kind, CancellationTokenSource source)
    {
        var run = new Run(this, tenantId, requisitionId, kind, source);
        runs.TryAdd(run, 0);
        return run;
    }

    /// <summary>Cancels what runs for a requisition and rests from now on.</summary>
    public void Stop(string tenantId, Guid requisitionId, Func<WorkKind, bool> rests)
    {
        foreach (var run in runs.Keys.Where(run => run.RequisitionId == requisitionId && rests(run.Kind) && string.Equals(run.TenantId, tenantId, StringComparison.Ordinal)))
        {
            run.Stop();
        }
    }

    /// <summary>One run.</summary>
    internal sealed class Run(RunningWork all, string tenantId, Guid requisitionId, WorkKind kind, CancellationTokenSource source) : IDisposable
    {
        private readonly Lock ending = new();
        private bool ended;

        public string TenantId => tenantId;

        public Guid RequisitionId => requisitionId;

        public WorkKind Kind => kind;

        /// <summary>Gets a value indicating whether a person stopped it.</summary>
        public bool Stopped { get; private set; }

        public void Stop()
        {
            lock (ending)
            {
                if (!ended)
                {
                    Stopped = true;
                    _ = source.CancelAsync(); // what it ends runs on threads of its own, not on the click
                }
            }
        }

        public void Dispose()
        {
            lock (ending)
            {
                ended = true;
            }

            all.runs.TryRemove(this, out _);
        }
    }
}

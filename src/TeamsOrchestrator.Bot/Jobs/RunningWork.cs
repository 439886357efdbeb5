using System.Collections.Concurrent;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The runs that are under way here for requisitions, so that a stop reaches them within the click.</summary>
internal sealed class RunningWork
{
    private readonly ConcurrentDictionary<Run, byte> runs = [];

    /// <summary>Notes a run until it is disposed.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="requisitionId">The requisition whose stop ends it.</param>
    /// <param name="source">Cancels it.</param>
    public Run Enter(string tenantId, Guid requisitionId, CancellationTokenSource source)
    {
        var run = new Run(this, tenantId, requisitionId, source);
        runs.TryAdd(run, 0);
        return run;
    }

    /// <summary>Cancels everything that runs for a requisition.</summary>
    public void Stop(string tenantId, Guid requisitionId)
    {
        foreach (var run in runs.Keys.Where(run => run.RequisitionId == requisitionId && string.Equals(run.TenantId, tenantId, StringComparison.Ordinal)))
        {
            run.Stop();
        }
    }

    /// <summary>One run.</summary>
    internal sealed class Run(RunningWork all, string tenantId, Guid requisitionId, CancellationTokenSource source) : IDisposable
    {
        private readonly Lock ending = new();
        private bool ended;

        public string TenantId => tenantId;

        public Guid RequisitionId => requisitionId;

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

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Ends a reading when as much work went into it as a file may cost. A file that waits, because the machine is busy with others, is not at fault; it only may not wait forever.</summary>
internal sealed class ReadingTime : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static int readings;

    private readonly DocumentLimits limits;
    private readonly Func<TimeSpan>? worked;
    private readonly CancellationTokenSource source;
    private readonly ITimer check;
    private TimeSpan workedBefore;
    private bool isRunning;

    /// <summary>Initializes a new instance of the <see cref="ReadingTime"/> class.</summary>
    /// <param name="limits">What one file may cost.</param>
    /// <param name="clock">Measures the time that passes.</param>
    /// <param name="worked">Says how long processors worked on the file; null: its share of what this process did meanwhile.</param>
    public ReadingTime(DocumentLimits limits, TimeProvider clock, Func<TimeSpan>? worked = null)
    {
        this.limits = limits;
        this.worked = worked;
        source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        check = clock.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets what ends the reading.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Begins to count. Until then the file only waited for its turn.</summary>
    public void Begin()
    {
        Interlocked.Increment(ref readings);
        isRunning = true;
        workedBefore = Environment.CpuUsage.TotalTime;
        source.CancelAfter(limits.Patience);
        check.Change(limits.Time, limits.Time < Interval ? limits.Time : Interval);
    }

    public void Dispose()
    {
        if (isRunning)
        {
            Interlocked.Decrement(ref readings);
        }

        check.Dispose();
        source.Dispose();
    }

    private void Check()
    {
        if ((worked?.Invoke() ?? Share()) >= limits.Time)
        {
            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The reading ended in this moment.
            }
        }
    }

    // What the process did meanwhile is the most that this file can have cost; several that are read at once share it.
    private TimeSpan Share() => (Environment.CpuUsage.TotalTime - workedBefore) / Math.Max(1, Volatile.Read(ref readings));
}

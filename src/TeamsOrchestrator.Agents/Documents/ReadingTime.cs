namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Ends a reading when as much work went into it as a file may cost. A file that waits, because the machine is busy with others, is not at fault; it only may not wait forever.</summary>
internal sealed class ReadingTime : IDisposable
{
    private const long Not = -1;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static int readings;

    private readonly DocumentLimits limits;
    private readonly TimeProvider clock;
    private readonly Func<TimeSpan> worked;
    private readonly CancellationTokenSource source;
    private readonly CancellationTokenSource either;
    private readonly ITimer check;
    private TimeSpan workedBefore;
    private long began;
    private long waited;
    private long waitingSince = Not;
    private bool isRunning;

    /// <summary>Initializes a new instance of the <see cref="ReadingTime"/> class.</summary>
    /// <param name="limits">What one file may cost.</param>
    /// <param name="clock">Measures the time that passes.</param>
    /// <param name="worked">Says how long processors worked on the file at most; null: its share of what this process did meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading for other reasons.</param>
    public ReadingTime(DocumentLimits limits, TimeProvider clock, Func<TimeSpan>? worked = null, CancellationToken cancellationToken = default)
    {
        this.limits = limits;
        this.clock = clock;
        this.worked = worked ?? Share;
        source = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(source.Token, cancellationToken);
        check = clock.CreateTimer(_ => Check(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets what ends the reading.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Begins to count. Until then the file only waited for its turn.</summary>
    public void Begin()
    {
        Interlocked.Increment(ref readings);
        isRunning = true;
        workedBefore = Environment.CpuUsage.TotalTime;
        began = clock.GetTimestamp();
        source.CancelAfter(limits.Patience);
        check.Change(limits.Time, limits.Time < Interval ? limits.Time : Interval);
    }

    /// <summary>Says that the reading waits for something, one thing at a time, until the result is disposed of.</summary>
    /// <returns>The end of the wait.</returns>
    public IDisposable Wait() => new Pause(this);

    public void Dispose()
    {
        if (isRunning)
        {
            Interlocked.Decrement(ref readings);
        }

        check.Dispose();
        either.Dispose();
        source.Dispose();
    }

    private void Check()
    {
        if (Worked() >= limits.Time)
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

    // A reading is one thread at most, so it cannot have cost more than the time in which it did not wait.
    private TimeSpan Worked()
    {
        var (passed, since) = (clock.GetElapsedTime(began), Volatile.Read(ref waitingSince));
        var busy = passed - TimeSpan.FromTicks(Volatile.Read(ref waited)) - (since == Not ? TimeSpan.Zero : clock.GetElapsedTime(since));
        var most = worked();
        return busy < most ? busy : most;
    }

    private sealed class Pause : IDisposable
    {
        private readonly ReadingTime time;

        public Pause(ReadingTime time)
        {
            this.time = time;
            Volatile.Write(ref time.waitingSince, time.clock.GetTimestamp());
        }

        public void Dispose()
        {
            var since = Interlocked.Exchange(ref time.waitingSince, Not);
            Interlocked.Add(ref time.waited, time.clock.GetElapsedTime(since).Ticks);
        }
    }
}

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A clock that moves when a test says so.</summary>
/// <remarks>A timer goes off when the clock passes its time, so that whoever waits wakes at once; and also when as much real time went by, so that nothing
/// waits for ever on a clock that stands still. Whoever is woken looks at the clock.</remarks>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock sync = new();
    private readonly HashSet<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            return now;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan span)
    {
        List<ManualTimer> passed;
        lock (sync)
        {
            now += span;
            passed = [.. timers.Where(timer => timer.Due <= now)];
        }

        passed.ForEach(timer => timer.GoOff());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer of the system that can be made to go off before its real time.</summary>
    private sealed class ManualTimer : ITimer
    {
        private readonly ManualClock clock;
        private readonly Timer real;
        private TimeSpan period;

        public ManualTimer(ManualClock clock, TimerCallback callback, object? state)
        {
            this.clock = clock;
            real = new Timer(_ => Run(callback, state));
        }

        /// <summary>Gets the clock's time at which it goes off.</summary>
        public DateTimeOffset Due { get; private set; }

        public void GoOff()
        {
            try
            {
                real.Change(TimeSpan.Zero, period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan);
            }
            catch (ObjectDisposedException)
            {
                // It was disposed while the clock moved.
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.sync)
            {
                clock.timers.Remove(this);
                this.period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }
            }

            return real.Change(dueTime, period);
        }

        public void Dispose()
        {
            lock (clock.sync)
            {
                clock.timers.Remove(this);
            }

            real.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Run(TimerCallback callback, object? state)
        {
            lock (clock.sync)
            {
                // What was disposed or stopped meanwhile is not in the set any more.
                if (!clock.timers.Remove(this))
                {
                    return;
                }

                if (period > TimeSpan.Zero)
                {
                    Due = clock.now + period;
                    clock.timers.Add(this);
                }
            }

            callback(state);
        }
    }
}

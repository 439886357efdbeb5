using System.Collections.Concurrent;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Notes on which kind of thread each time limit begins, and lets it end at once or never.</summary>
internal sealed class LimitClock : TimeProvider
{
    public ConcurrentQueue<bool> BegunOnPool { get; } = new();

    public bool IsOver { get; init; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Limit(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Limit(LimitClock clock, Action end) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return true;
            }

            clock.BegunOnPool.Enqueue(Thread.CurrentThread.IsThreadPoolThread);
            if (clock.IsOver)
            {
                end();
            }

            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>A clock that a test moves on; its timers go off on the way.</summary>
internal sealed class StepClock : TimeProvider
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);
    private readonly List<Alarm> alarms = [];

    public TimeSpan Passed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Passed.Ticks;

    public void Advance(TimeSpan by)
    {
        for (var end = Passed + by; Passed < end;)
        {
            Passed = Passed + Step < end ? Passed + Step : end;
            alarms.ToList().ForEach(alarm => alarm.GoOff(Passed));
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        alarms.Add(alarm);
        return alarm;
    }

    private sealed class Alarm(StepClock clock, Action goOff) : ITimer
    {
        private TimeSpan? due;
        private TimeSpan every;

        public void GoOff(TimeSpan now)
        {
            if (due <= now)
            {
                due = every > TimeSpan.Zero ? now + every : null;
                goOff();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (due, every) = (dueTime < TimeSpan.Zero ? null : clock.Passed + dueTime, period);
            return true;
        }

        public void Dispose() => due = null;

        public ValueTask DisposeAsync()
        {
            due = null;
            return ValueTask.CompletedTask;
        }
    }
}

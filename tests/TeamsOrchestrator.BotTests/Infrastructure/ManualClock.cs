namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A clock that moves when a test says so. Timers run in real time: they only wake those who then look at the clock.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock sync = new();
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (sync)
        {
            return now;
        }
    }

    public void Advance(TimeSpan span)
    {
        lock (sync)
        {
            now += span;
        }
    }
}

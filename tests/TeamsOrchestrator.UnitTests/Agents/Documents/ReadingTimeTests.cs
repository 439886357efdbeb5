using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class ReadingTimeTests
{
    private readonly StepClock clock = new();
    private readonly DocumentLimits limits = new();

    [Fact]
    public void Work_over_the_limit_ends_a_reading()
    {
        using var time = new ReadingTime(limits, clock, () => clock.Passed);
        time.Begin();

        clock.Advance(limits.Time - TimeSpan.FromSeconds(1));
        time.Token.IsCancellationRequested.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(2));
        time.Token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Waiting_on_a_busy_machine_does_not_but_not_forever()
    {
        using var time = new ReadingTime(limits, clock, () => TimeSpan.Zero);
        time.Begin();

        clock.Advance(limits.Patience - TimeSpan.FromSeconds(1));
        time.Token.IsCancellationRequested.ShouldBeFalse();

        clock.Advance(TimeSpan.FromSeconds(1));
        time.Token.IsCancellationRequested.ShouldBeTrue();
    }
}

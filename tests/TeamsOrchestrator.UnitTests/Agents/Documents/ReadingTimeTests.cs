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

    [Fact]
    public void What_the_rest_of_the_process_does_while_a_reading_waits_for_a_tool_is_not_its_work()
    {
        using var time = new ReadingTime(limits, clock, () => clock.Passed * 8);
        time.Begin();

        using (time.Wait())
        {
            clock.Advance(limits.Time * 3);
            time.Token.IsCancellationRequested.ShouldBeFalse();
        }

        clock.Advance(limits.Time - TimeSpan.FromSeconds(1));
        time.Token.IsCancellationRequested.ShouldBeFalse("eight processors at work do not make a second of it eight");

        clock.Advance(TimeSpan.FromSeconds(2));
        time.Token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public void Whoever_asked_may_end_it_too()
    {
        using var asked = new CancellationTokenSource();
        using var time = new ReadingTime(limits, clock, cancellationToken: asked.Token);

        asked.Cancel();

        time.Token.IsCancellationRequested.ShouldBeTrue();
    }
}

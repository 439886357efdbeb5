using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Connector;

public sealed class ConnectorPaceTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void Seven_messages_a_second_go_to_a_conversation_and_the_eighth_waits_for_the_first_second_to_end()
    {
        var pace = new ConnectorPace(clock);

        Enumerable.Range(0, 7).ShouldAllBe(_ => pace.Take("t", "a", ConnectorOperation.Write) == TimeSpan.Zero);
        clock.Advance(TimeSpan.FromMilliseconds(400));
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.FromMilliseconds(600));
        pace.Take("t", "b", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero, "another conversation has limits of its own");
        clock.Advance(TimeSpan.FromMilliseconds(600));
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.FromSeconds(1), "eight in two seconds are the next limit");
    }

    [Fact]
    public void Reading_may_be_twice_as_fast_and_does_not_count_as_writing()
    {
        var pace = new ConnectorPace(clock);

        Enumerable.Range(0, 14).ShouldAllBe(_ => pace.Take("t", "a", ConnectorOperation.Read) == TimeSpan.Zero);

        pace.Take("t", "a", ConnectorOperation.Read).ShouldBe(TimeSpan.FromSeconds(1));
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_tenant_gets_fifty_calls_a_second_in_all()
    {
        var pace = new ConnectorPace(clock);

        Enumerable.Range(0, 50).ShouldAllBe(number => pace.Take("t", $"{number}", ConnectorOperation.Write) == TimeSpan.Zero);

        pace.Take("t", "one more", ConnectorOperation.Write).ShouldBe(TimeSpan.FromSeconds(1));
        pace.Take("other", "one more", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Of_several_nodes_each_takes_its_share()
    {
        var pace = new ConnectorPace(clock) { Nodes = 2 };

        Enumerable.Range(0, 3).ShouldAllBe(_ => pace.Take("t", "a", ConnectorOperation.Write) == TimeSpan.Zero);
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.FromSeconds(1));

        pace.Nodes = 0; // at least this one
        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
        new ConnectorPace(clock) { Nodes = 1000 }.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero, "nobody is kept out");
    }

    [Fact]
    public void However_calls_come_no_limit_is_passed_and_whoever_waits_as_told_gets_through() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 700).ListOf(400).ToArbitrary(),
        pauses =>
        {
            var (time, pace, made) = (new ManualClock(), default(ConnectorPace)!, new List<DateTimeOffset>());
            pace = new ConnectorPace(time);
            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause));
                if (pace.Take("t", "a", ConnectorOperation.Write) is var wait && wait > TimeSpan.Zero)
                {
                    time.Advance(wait);
                    pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
                }

                made.Add(time.GetUtcNow());
            }

            return Most(made, 1) <= 7 && Most(made, 2) <= 8 && Most(made, 30) <= 60;
        }));

    [Fact]
    public void An_hour_holds_1800_messages()
    {
        var pace = new ConnectorPace(clock);
        for (var sent = 0; sent < 1800; sent++)
        {
            pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.Zero);
            clock.Advance(TimeSpan.FromMilliseconds(600));
        }

        pace.Take("t", "a", ConnectorOperation.Write).ShouldBe(TimeSpan.FromSeconds(3600 - (1800 * 0.6)));
    }

    private static int Most(List<DateTimeOffset> made, int seconds) => made.Max(start => made.Count(at => at >= start && at < start + TimeSpan.FromSeconds(seconds)));
}

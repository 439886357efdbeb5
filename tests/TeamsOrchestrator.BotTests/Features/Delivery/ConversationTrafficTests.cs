using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>Who waits for whom in a conversation.</summary>
public sealed class ConversationTrafficTests
{
    private static readonly Guid Here = Guid.CreateVersion7();

    private static readonly Guid Elsewhere = Guid.CreateVersion7();

    private readonly ManualClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_answer_waits_for_the_sends_of_its_conversation_that_are_under_way()
    {
        var traffic = new ConversationTraffic(clock);
        var send = await traffic.SendAsync(Here, CancellationToken.None);
        using var other = await traffic.SendAsync(Elsewhere, CancellationToken.None);

        var waiting = traffic.SendsAsync(Here, CancellationToken.None);
        waiting.IsCompleted.ShouldBeFalse();
        send.Dispose();

        await waiting;
        traffic.SendsAsync(Here, CancellationToken.None).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_send_begins_when_no_click_is_being_answered()
    {
        var traffic = new ConversationTraffic(clock);
        var (first, second) = (traffic.Answer(Here), traffic.Answer(Here));

        var waiting = traffic.SendAsync(Here, CancellationToken.None);
        traffic.SendAsync(Elsewhere, CancellationToken.None).IsCompleted.ShouldBeTrue();
        first.Dispose();
        waiting.IsCompleted.ShouldBeFalse();
        traffic.SendsAsync(Here, CancellationToken.None).IsCompleted.ShouldBeTrue("a send that waits is none that an answer waits for");
        second.Dispose();

        using var send = await waiting;
        send.Kind.ShouldBe(TrafficKind.Send);
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        var traffic = new ConversationTraffic(clock);
        using var send = await traffic.SendAsync(Here, CancellationToken.None);
        var answer = traffic.SendsAsync(Here, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(4));
        await answer;

        using var answering = traffic.Answer(Elsewhere);
        var late = traffic.SendAsync(Elsewhere, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(10));
        (await late).Dispose();
    }
}

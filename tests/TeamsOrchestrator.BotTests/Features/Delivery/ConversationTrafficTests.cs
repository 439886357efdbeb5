using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
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
        var traffic = new ConversationTraffic(new NodesInOrder(Options.Create(new StorageOptions()), NullLogger<NodesInOrder>.Instance), clock);
        var send = await traffic.SendAsync(Here, CancellationToken.None);
        await using var other = await traffic.SendAsync(Elsewhere, CancellationToken.None);

        var waiting = SendsAsync(traffic);
        waiting.IsCompleted.ShouldBeFalse();
        await send.DisposeAsync();

        await waiting;
        SendsAsync(traffic).IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_send_begins_when_no_click_is_being_answered()
    {
        var traffic = new ConversationTraffic(new NodesInOrder(Options.Create(new StorageOptions()), NullLogger<NodesInOrder>.Instance), clock);
        var (first, second) = (traffic.Answer(Here), traffic.Answer(Here));

        var waiting = traffic.SendAsync(Here, CancellationToken.None);
        traffic.SendAsync(Elsewhere, CancellationToken.None).IsCompleted.ShouldBeTrue();
        await first.DisposeAsync();
        waiting.IsCompleted.ShouldBeFalse();
        SendsAsync(traffic).IsCompleted.ShouldBeTrue("a send that waits is none that an answer waits for");
        await second.DisposeAsync();

        await using var send = await waiting;
        send.Kind.ShouldBe(TrafficKind.Send);
    }

    [Fact]
    public async Task Nobody_waits_for_ever()
    {
        var traffic = new ConversationTraffic(new NodesInOrder(Options.Create(new StorageOptions()), NullLogger<NodesInOrder>.Instance), clock);
        await using var send = await traffic.SendAsync(Here, CancellationToken.None);
        var answer = SendsAsync(traffic);
        clock.Advance(TimeSpan.FromSeconds(4));
        await answer;

        await using var answering = traffic.Answer(Elsewhere);
        var late = traffic.SendAsync(Elsewhere, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(10));
        await (await late).DisposeAsync();
    }

    // An answer of its own, which ends where it would be made.
    private static async Task SendsAsync(ConversationTraffic traffic)
    {
        await using var answer = traffic.Answer(Here);
        await traffic.SendsAsync(answer, CancellationToken.None);
    }
}

using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.Playground;

public sealed class EventStreamTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync(folder.Path);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_stream_begins_with_everything_and_goes_on_with_each_change()
    {
        // Arrange
        await using var events = await OpenAsync(lastEventId: null);
        var first = await NextAsync(events);

        // Act
        await host.SayAsync(PlaygroundHost.Riley, "hello");

        // Assert
        first.EventType.ShouldBe("snapshot");
        var sending = await NextAsync(events);
        var delivered = await NextAsync(events);
        ((string?)JsonNode.Parse(sending.Data)!["state"]).ShouldBe("sending");
        ((string?)JsonNode.Parse(delivered.Data)!["state"]).ShouldBe("delivered");
    }

    [Fact]
    public async Task A_page_that_was_away_gets_only_what_it_missed()
    {
        // Arrange
        await host.SayAsync(PlaygroundHost.Riley, "one");
        string? last;
        await using (var events = await OpenAsync(lastEventId: null))
        {
            last = (await NextAsync(events)).EventId;
        }

        await host.Bot.SayAsync(host.Bot.HeardOf("message").Single(), ScriptedBot.Text("two"));

        // Act
        await using var again = await OpenAsync(last);

        // Assert
        var missed = await NextAsync(again);
        missed.EventType.ShouldBe("message");
        ((string?)JsonNode.Parse(missed.Data)!["activity"]!["text"]).ShouldBe("two");
    }

    [Theory]
    [InlineData("another-process-7")]
    [InlineData("nonsense")]
    public async Task A_page_that_was_away_too_long_gets_everything(string lastEventId)
    {
        // Act
        await using var events = await OpenAsync(lastEventId);

        // Assert
        (await NextAsync(events)).EventType.ShouldBe("snapshot");
    }

    [Fact]
    public async Task Typing_is_told_and_not_kept()
    {
        // Arrange
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        await using var events = await OpenAsync(lastEventId: null);
        await NextAsync(events);

        // Act
        await host.Bot.SayAsync(host.Bot.HeardOf("message").Single(), new JsonObject { ["type"] = "typing" });

        // Assert
        (await NextAsync(events)).EventType.ShouldBe("typing");
        (await host.MessagesAsync(PlaygroundHost.Riley)).Count.ShouldBe(1);
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();
        return events.Current;
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> OpenAsync(string? lastEventId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/playground/api/events");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");

        return SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator();
    }
}

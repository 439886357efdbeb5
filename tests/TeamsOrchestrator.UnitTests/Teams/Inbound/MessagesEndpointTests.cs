using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Teams.Cards;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

/// <summary>The endpoint in local mode: what is let in, what is answered, and what bad input gets.</summary>
public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private const string Secret = "Jane Candidate, born 1980";

    private readonly ManualClock clock = new();
    private ChannelHost host = null!;

    public async Task InitializeAsync() => host = await ChannelHost.StartAsync(clock: clock);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_message_becomes_a_turn_and_is_accepted()
    {
        var response = await host.PostAsync(Sample.Message("screen R-1").ToJsonString());

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        var turn = host.Bot.Turns.ShouldHaveSingleItem();
        turn.Activity.Text.ShouldBe("screen R-1");
        turn.Authenticated.ShouldBeFalse();
        turn.ReceivedAt.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task A_click_is_answered_with_the_next_card()
    {
        host.Bot.OnTurn = (_, _) => Task.FromResult(TurnResult.Reply(InvokeResponse.Card(new AdaptiveCard { Body = [new TextBlock("Ana: goes on")] })));

        var response = await host.PostAsync(Sample.Click().ToJsonString());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        body.RootElement.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.RootElement.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        body.RootElement.GetProperty("value").GetProperty("body")[0].GetProperty("text").GetString().ShouldBe("Ana: goes on");
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        (await host.PostAsync(Sample.Click().ToJsonString())).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);

        host.Bot.OnTurn = (_, _) => Task.FromResult(TurnResult.Reply(InvokeResponse.NotImplemented));
        (await host.PostAsync(Sample.Click().ToJsonString())).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_fault_in_the_turn_shows_a_reference_and_is_logged_once()
    {
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("the database is gone");

        var response = await host.PostAsync(Sample.Message(Secret).ToJsonString());

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var message = body.RootElement.GetProperty("error").GetProperty("message").GetString()!;
        message.ShouldMatch("^Reference [0-9A-F]{8}$");
        var line = host.Log.OfTheChannel.ShouldHaveSingleItem();
        line.ShouldContain(message["Reference ".Length..]);
        line.ShouldContain("the database is gone");
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_is_ended()
    {
        var entered = new TaskCompletionSource();
        host.Bot.OnTurn = async (_, cancellationToken) =>
        {
            entered.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return TurnResult.Accepted;
        };

        var response = host.PostAsync(Sample.Message().ToJsonString());
        await entered.Task;
        clock.Advance(MessagesEndpoint.TurnLimit);

        (await response).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        host.Log.OfTheChannel.ShouldHaveSingleItem().ShouldContain("took longer");
    }

    [Fact]
    public async Task A_sender_who_hangs_up_does_not_undo_the_turn()
    {
        // Arrange
        var entered = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var done = new TaskCompletionSource<bool>();
        host.Bot.OnTurn = async (_, cancellationToken) =>
        {
            entered.SetResult();
            await go.Task;
            done.SetResult(cancellationToken.IsCancellationRequested);
            return TurnResult.Accepted;
        };
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await client.GetStream().WriteAsync(Request(Sample.Message().ToJsonString()));
        await entered.Task;

        // Act
        client.Client.LingerState = new LingerOption(true, 0); // a reset, not a goodbye
        client.Close();
        go.SetResult();

        // Assert
        (await done.Task).ShouldBeFalse();
    }

    public static TheoryData<string, int> BadBodies() => new()
    {
        { "", 400 },
        { " ", 400 },
        { "null", 400 },
        { "[]", 400 },
        { "\"text\"", 400 },
        { "{", 400 },
        { "{}", 400 },
        { "{\"type\":\"\"}", 400 },
        { "{\"type\":5}", 400 },
        { "{\"type\":\"message\"}", 400 },
        { "{\"type\":\"message\",\"conversation\":\"a\"}", 400 },
        { "{\"type\":\"message\",\"conversation\":{\"id\":\"a\"}}", 400 },
        { "{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"from\":{\"id\":\"b\"}}", 403 },
        { "{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"from\":{\"id\":\"b\"},\"serviceUrl\":\"https://smba.trafficmanager.net/amer/\"}", 403 },
        { "{\"type\":\"message\",\"text\":\"\\ud83d\"}", 400 },
        { "{\"type\":\"message\",\"text\":\"Jane Candidate, born 1980\",}", 400 },
        { "{\"type\":\"message\",\"value\":" + new string('[', 100) + new string(']', 100) + "}", 400 },
        { "{\"type\":\"message\",\"value\":" + new string('[', 100_000), 400 },
        { "{\"text\":\"" + new string('x', ActivityReader.MaxBytes) + "\"}", 413 },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_is_refused_with_one_line_in_the_log_and_none_of_its_content(string body, int status)
    {
        var response = await host.PostAsync(body);

        ((int)response.StatusCode).ShouldBe(status);
        var answer = await response.Content.ReadAsStringAsync();
        answer.Length.ShouldBeLessThan(300);
        answer.ShouldNotContain("Jane");
        host.Log.OfTheChannel.ShouldHaveSingleItem().ShouldNotContain("Jane");
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=\"utf-8\"", 202)]
    [InlineData("application/json", 202)]
    [InlineData(null, 415)]
    public async Task Only_json_in_utf8_is_read(string? contentType, int status)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Sample.Message().ToJsonString()));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        ((int)(await host.PostAsync(content)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF }, new byte[] { 0x41 }, 202)] // a byte order mark
    [InlineData(new byte[0], new byte[] { 0xC3, 0x28 }, 400)] // not UTF-8
    [InlineData(new byte[0], new byte[] { 0xED, 0xA0, 0x80 }, 400)] // half a character
    public async Task The_bytes_have_to_be_utf8(byte[] before, byte[] inside, int status)
    {
        var json = Sample.Message("TEXT").ToJsonString();
        var at = json.IndexOf("TEXT", StringComparison.Ordinal);
        byte[] body = [.. before, .. Encoding.UTF8.GetBytes(json[..at]), .. inside, .. Encoding.UTF8.GetBytes(json[(at + 4)..])];
        var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };

        ((int)(await host.PostAsync(content)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("\\ud83d\\ude00", 202)]
    [InlineData("\\uDE00\\uD83D", 400)]
    public async Task Escaped_characters_have_to_be_whole_wherever_they_stand(string escaped, int status)
    {
        var activity = Sample.Message().ToJsonString();
        var body = activity[..^1] + ",\"value\":{\"a\":[\"" + escaped + "\"]}}";

        ((int)(await host.PostAsync(body)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_body_without_a_length_is_bounded_too()
    {
        var content = new StreamContent(new Endless()) { Headers = { ContentType = new("application/json") } };

        // Kestrel may cut the connection while the client still sends; that is a refusal too.
        var status = await Record.ExceptionAsync(async () => (await host.PostAsync(content)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge));

        (status is null or HttpRequestException).ShouldBeTrue(status?.ToString());
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_is_not_waited_for()
    {
        // Arrange
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n"));
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 100 Continue"); // the body is being waited for
        await reader.ReadLineAsync();

        // Act
        clock.Advance(ActivityReader.TimeLimit);

        // Assert
        (await reader.ReadLineAsync()).ShouldBe("HTTP/1.1 408 Request Timeout");
    }

    [Fact]
    public async Task A_hostile_id_stays_one_short_line_in_the_log()
    {
        host.Bot.OnTurn = (_, _) => throw new InvalidOperationException("x");
        var activity = Sample.Message();
        activity["id"] = "1\nFAKE: line" + new string('x', 1000);

        await host.PostAsync(activity.ToJsonString());

        var first = host.Log.OfTheChannel.ShouldHaveSingleItem().Split('\n')[0];
        first.ShouldContain("1?FAKE: line");
        first.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Whatever_json_is_posted_is_never_our_fault()
    {
        host.Bot.OnTurn = (turn, _) => Task.FromResult(turn.Activity.Type is "invoke" ? TurnResult.Reply(InvokeResponse.Ok()) : TurnResult.Accepted);

        Prop.ForAll(JsonObjects.Mutated.ToArbitrary(), async body =>
        {
            using var response = await host.PostAsync(body);
            ((int)response.StatusCode).ShouldBeInRange(200, 499, body);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static byte[] Request(string body) => Encoding.UTF8.GetBytes(
        $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private sealed class Endless : Stream
    {
        private int left = 4 * ActivityReader.MaxBytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(count, left);
            Array.Fill(buffer, (byte)' ', offset, read);
            left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

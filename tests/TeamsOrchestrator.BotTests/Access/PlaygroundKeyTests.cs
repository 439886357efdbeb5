using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Access;

public sealed class PlaygroundKeyTests : IAsyncLifetime
{
    private const string Key = "a+key/of=more than thirty-two letters";

    private TestApp app = null!;
    private HttpClient stranger = null!;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync(Infrastructure.Database.Sqlite, ("Playground:Key", Key), ("Playground:Enabled", "true"), ("urls", "http://0.0.0.0:0"));
        stranger = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{app.Address.Port}") };
    }

    public async Task DisposeAsync()
    {
        stranger.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Every_path_but_health_asks_for_the_key()
    {
        foreach (var path in new[] { "/", "/gallery.html", "/assets/index.js", "/instructions", "/files/x", "/playground/api/state", "/playground/files/x", "/healthy", "/?key=wrong" })
        {
            (await SendAsync(HttpMethod.Get, path)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        foreach (var path in new[] { "/api/messages", "/playground/connector/v3/conversations", "/playground/api/start-over" })
        {
            (await SendAsync(HttpMethod.Post, path, body: new JsonObject())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }

        (await SendAsync(HttpMethod.Get, "/", cookie: "playground-key=wrong")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(HttpMethod.Get, "/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(HttpMethod.Get, "/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_shows_the_key_gets_a_cookie_that_opens_everything()
    {
        // Act
        var shown = await SendAsync(HttpMethod.Get, $"/?key={Key}", host: "hiring.contoso.example");

        // Assert
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = shown.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain(Key);
        var pair = cookie.Split(';')[0];
        (await SendAsync(HttpMethod.Get, $"/?key={Uri.EscapeDataString(Key)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(HttpMethod.Get, "/instructions", pair, host: "hiring.contoso.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(HttpMethod.Get, "/playground/api/state", pair, origin: "http://hiring.contoso.example", host: "hiring.contoso.example")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SendAsync(HttpMethod.Get, "/playground/api/state", pair, origin: "http://evil.example", host: "hiring.contoso.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_is_asked_for_the_key_in_words_and_a_program_in_json()
    {
        // Arrange
        using var page = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Accept = { new("text/html") } } };

        // Act
        var asked = await stranger.SendAsync(page);
        var told = await SendAsync(HttpMethod.Get, "/playground/api/state");

        // Assert
        asked.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await asked.Content.ReadAsStringAsync()).ShouldContain("<label for=\"key\">");
        ((string?)(await told.Content.ReadFromJsonAsync<JsonObject>())!["message"]).ShouldBe("This page is kept by a key. Ask whoever runs the bot for it.");
    }

    [Fact]
    public async Task The_playground_and_its_bot_still_reach_each_other()
    {
        // Arrange
        var cookie = (await SendAsync(HttpMethod.Get, $"/?key={Key}")).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var riley = (string)(await StateAsync(cookie))["people"]![0]!["id"]!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var listening = new HttpRequestMessage(HttpMethod.Get, "/playground/api/events") { Headers = { { "Cookie", cookie } } };
        using var events = await stranger.SendAsync(listening, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        using var news = new StreamReader(await events.Content.ReadAsStreamAsync(limit.Token));

        // Act
        var said = new JsonObject { ["text"] = "help" };
        (await SendAsync(HttpMethod.Post, $"/playground/api/people/{riley}/messages", cookie, body: said)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        // Assert
        var heard = string.Empty;
        while (!heard.Contains("Asking", StringComparison.Ordinal) && await news.ReadLineAsync(limit.Token) is { } line)
        {
            heard += line;
        }

        heard.ShouldContain("\"state\":\"delivered\"");
        heard.ShouldContain("who decided what, and why");
    }

    [Fact]
    public void A_key_that_is_too_short_is_refused()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Playground:Key", (string?)"short")]).Build();

        Should.Throw<StartException>(() => PlaygroundKey.Read(configuration)).Message.ShouldStartWith("Playground__Key has 5 characters and needs 32 or more.");
    }

    private async Task<JsonObject> StateAsync(string cookie) => (await (await SendAsync(HttpMethod.Get, "/playground/api/state", cookie)).Content.ReadFromJsonAsync<JsonObject>())!;

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? cookie = null, string? origin = null, string? host = null, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Host = host;
        foreach (var (name, value) in new[] { ("Cookie", cookie), ("Origin", origin) }.Where(header => header.Item2 is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await stranger.SendAsync(request);
    }
}

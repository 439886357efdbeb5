using System.Net.Http.Headers;
using System.Text;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

public sealed class LocalModeGuardTests(LocalModeGuardTests.SharedHost shared) : IClassFixture<LocalModeGuardTests.SharedHost>
{
    [Theory]
    [InlineData("localhost:3978", 200)]
    [InlineData("LOCALHOST", 200)]
    [InlineData("127.0.0.1:3978", 200)]
    [InlineData("127.9.9.9", 200)]
    [InlineData("[::1]:3978", 200)]
    [InlineData("evil.example", 403)]
    [InlineData("localhost.evil.example", 403)]
    [InlineData("127.0.0.1.nip.io", 403)]
    [InlineData("10.0.0.1", 403)]
    [InlineData("0.0.0.0", 403)]
    [InlineData("loopback", 403)]
    public async Task Only_loopback_is_our_host(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        ((int)(await shared.Host.Http.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("http://localhost:3978", 200)]
    [InlineData("http://LOCALHOST:3978", 200)]
    [InlineData("http://localhost:5173", 403)]
    [InlineData("https://localhost:3978", 403)]
    [InlineData("https://evil.example", 403)]
    [InlineData("http://localhost.evil.example:3978", 403)]
    [InlineData("null", 403)]
    [InlineData("", 403)]
    public async Task A_foreign_site_is_refused(string origin, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "localhost:3978" } };
        request.Headers.TryAddWithoutValidation("Origin", origin);

        ((int)(await shared.Host.Http.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("POST", "/playground/say", "application/json", 200)]
    [InlineData("POST", "/playground/say", "application/json; charset=utf-8", 200)]
    [InlineData("POST", "/playground/say", "text/plain", 415)]
    [InlineData("POST", "/playground/say", "application/x-www-form-urlencoded", 415)]
    [InlineData("POST", "/playground/say", "multipart/form-data; boundary=x", 415)]
    [InlineData("POST", "/playground/say", null, 415)]
    [InlineData("PUT", "/playground/say", "text/plain", 415)]
    [InlineData("PATCH", "/playground/say", "text/plain", 415)]
    [InlineData("DELETE", "/playground/say", "text/plain", 415)]
    [InlineData("PUT", "/playground/files/f1", "application/octet-stream", 200)]
    [InlineData("PUT", "/playground/filesystem", "application/octet-stream", 415)]
    [InlineData("PUT", "/playground/files/f1", "text/plain", 415)]
    public async Task A_body_is_json_or_a_file_where_files_go(string method, string path, string? contentType, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}")) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        ((int)(await shared.Host.Http.SendAsync(request)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_chunked_body_is_a_body_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/x") { Content = new StringContent("a=b", Encoding.UTF8, "text/plain") };
        request.Headers.TransferEncodingChunked = true;

        ((int)(await shared.Host.Http.SendAsync(request)).StatusCode).ShouldBe(415);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task No_body_needs_no_type(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/x");

        ((int)(await shared.Host.Http.SendAsync(request)).StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task With_credentials_the_guards_do_nothing()
    {
        await using var host = await ChannelHost.StartAsync(TokenTests.Settings("https://keys.example/openid"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "bot.contoso.example" } };

        ((int)(await host.Http.SendAsync(request)).StatusCode).ShouldBe(200);
    }

    public sealed class SharedHost : IAsyncLifetime
    {
        internal ChannelHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await ChannelHost.StartAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}

using System.Net;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Connector;

public sealed class AttachmentDownloaderTests
{
    private static readonly Uri Link = new("https://contoso.sharepoint.com/d?tempauth=secret");

    [Fact]
    public async Task A_file_is_fetched()
    {
        var http = new FakeHttp(_ => File("hello"u8.ToArray()));

        (await Downloader(http).DownloadAsync(Link, 5, CancellationToken.None)).ShouldBe("hello"u8.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_left_whether_it_says_its_size_or_not(bool says)
    {
        var http = new FakeHttp(_ =>
        {
            var response = new HttpResponseMessage { Content = new StreamContent(new MemoryStream(new byte[1_000_000])) };
            response.Content.Headers.ContentLength = says ? 1_000_000 : null;
            return response;
        });
        using var kept = new MemoryStream();

        var fault = await Should.ThrowAsync<AttachmentException>(() => Downloader(http).DownloadAsync(Link, kept, 100_000, CancellationToken.None));

        fault.Fault.ShouldBe(AttachmentFault.TooLarge);
        kept.Length.ShouldBeLessThanOrEqualTo(100_000);
    }

    [Theory]
    [InlineData(401, AttachmentFault.Expired)]
    [InlineData(403, AttachmentFault.Expired)]
    [InlineData(404, AttachmentFault.Expired)]
    [InlineData(410, AttachmentFault.Expired)]
    [InlineData(429, AttachmentFault.Unreachable)]
    [InlineData(500, AttachmentFault.Unreachable)]
    [InlineData(304, AttachmentFault.Unreachable)]
    public async Task Each_status_says_what_it_means_and_never_the_link(int status, AttachmentFault expected)
    {
        var http = new FakeHttp(_ => new HttpResponseMessage((HttpStatusCode)status));

        var fault = await Should.ThrowAsync<AttachmentException>(() => Downloader(http).DownloadAsync(Link, 100, CancellationToken.None));

        fault.Fault.ShouldBe(expected);
        fault.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/real", null)]
    [InlineData("/real", null)]
    [InlineData("https://evil.example/real", AttachmentFault.Refused)]
    [InlineData("http://contoso.sharepoint.com/real", AttachmentFault.Refused)]
    [InlineData("http://169.254.169.254/metadata", AttachmentFault.Refused)]
    [InlineData("https://contoso.sharepoint.com/d", AttachmentFault.Unreachable)] // round and round
    public async Task A_redirect_is_followed_to_allowed_hosts_only(string location, AttachmentFault? expected)
    {
        var http = new FakeHttp(request =>
        {
            if (request.RequestUri!.AbsolutePath is "/real")
            {
                return File("hello"u8.ToArray());
            }

            var response = new HttpResponseMessage(HttpStatusCode.Found);
            response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
            return response;
        });

        var fault = await Record.ExceptionAsync(() => Downloader(http).DownloadAsync(Link, 100, CancellationToken.None));

        ((fault as AttachmentException)?.Fault).ShouldBe(expected);
        (fault is null).ShouldBe(expected is null);
        http.Calls.Count.ShouldBeLessThan(10);
        http.Calls.ShouldAllBe(c => c.Request.RequestUri!.Host.EndsWith(".sharepoint.com"));
    }

    [Fact]
    public async Task A_link_to_elsewhere_is_not_even_tried()
    {
        var http = new FakeHttp(_ => File([1]));

        var fault = await Should.ThrowAsync<AttachmentException>(() => Downloader(http).DownloadAsync(new Uri("https://evil.example/cv.pdf"), 100, CancellationToken.None));

        fault.Fault.ShouldBe(AttachmentFault.Refused);
        http.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_is_gone_or_breaks_off_is_unreachable()
    {
        var gone = new FakeHttp(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));
        var broken = new FakeHttp(_ => new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) });

        (await Should.ThrowAsync<AttachmentException>(() => Downloader(gone).DownloadAsync(Link, 100, CancellationToken.None))).Fault.ShouldBe(AttachmentFault.Unreachable);
        (await Should.ThrowAsync<AttachmentException>(() => Downloader(broken).DownloadAsync(Link, 100, CancellationToken.None))).Fault.ShouldBe(AttachmentFault.Unreachable);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_left_after_half_a_minute_and_cancelling_is_no_fault()
    {
        // Arrange
        var clock = new ManualClock();
        var asked = new TaskCompletionSource();
        var http = new FakeHttp(async (_, cancellationToken) =>
        {
            asked.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return File([]);
        });
        using var cancel = new CancellationTokenSource();

        // Act and assert
        var download = Downloader(http, clock).DownloadAsync(Link, 100, CancellationToken.None);
        await asked.Task;
        clock.Advance(TimeSpan.FromSeconds(30));
        (await Should.ThrowAsync<AttachmentException>(() => download)).Fault.ShouldBe(AttachmentFault.Stalled);

        var cancelled = Downloader(http, clock).DownloadAsync(Link, 100, cancel.Token);
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => cancelled);
    }

    [Theory]
    [InlineData(1_000, 10, AttachmentFault.Stalled)] // a trickle
    [InlineData(50_000, 10, null)] // a poor line, but one that gets there
    [InlineData(60_000, 31, AttachmentFault.Stalled)] // silent in between
    [InlineData(65_000, 10, AttachmentFault.Unreachable)] // fast enough, and still too long for any file
    public async Task A_host_that_trickles_is_left_and_a_slow_one_is_not(int bytesAtOnce, int secondsBetween, AttachmentFault? expected)
    {
        var clock = new ManualClock();
        var http = new FakeHttp(_ => new HttpResponseMessage { Content = new StreamContent(new SlowStream(clock, bytesAtOnce, TimeSpan.FromSeconds(secondsBetween), expected is null ? 10 : 1000)) });

        var fault = await Record.ExceptionAsync(() => Downloader(http, clock).DownloadAsync(Link, 100_000_000, CancellationToken.None));

        ((fault as AttachmentException)?.Fault).ShouldBe(expected);
        (fault is null).ShouldBe(expected is null, fault?.ToString());
    }

    private static HttpResponseMessage File(byte[] bytes) => new() { Content = new ByteArrayContent(bytes) };

    private static AttachmentDownloader Downloader(FakeHttp http, TimeProvider? clock = null) =>
        new(new HttpClient(http), ServiceUrlPolicyTests.Policy(new TeamsChannelOptions { AppId = "a" }), clock ?? TimeProvider.System);

    /// <summary>Lets time pass before every part.</summary>
    private sealed class SlowStream(ManualClock clock, int bytesAtOnce, TimeSpan between, int parts) : MemoryStream
    {
        private int left = parts;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(between);
            cancellationToken.ThrowIfCancellationRequested();
            return ValueTask.FromResult(left-- > 0 ? Math.Min(bytesAtOnce, buffer.Length) : 0);
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");
    }
}

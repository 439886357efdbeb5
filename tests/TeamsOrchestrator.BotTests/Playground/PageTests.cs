using System.Net;

namespace TeamsOrchestrator.BotTests.Playground;

public sealed class PageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_the_built_page_a_sentence_says_what_to_do()
    {
        // Arrange
        await using var host = await PlaygroundHost.StartAsync(folder.Path, web: Path.Combine(folder.Path, "nothing"));

        // Act
        using var response = await host.Client.GetAsync(new Uri("/", UriKind.Relative));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Install Node.js");
    }

    [Fact]
    public async Task The_page_allows_nothing_from_elsewhere_and_its_number_is_new_each_time()
    {
        // Arrange
        var web = Directory.CreateDirectory(Path.Combine(folder.Path, "web"));
        await File.WriteAllTextAsync(Path.Combine(web.FullName, "index.html"), "<meta nonce=\"__NONCE__\">");
        await using var host = await PlaygroundHost.StartAsync(folder.Path, web: web.FullName);

        // Act
        using var first = await host.Client.GetAsync(new Uri("/", UriKind.Relative));
        using var second = await host.Client.GetAsync(new Uri("/", UriKind.Relative));

        // Assert
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'; script-src 'self';");
        second.Headers.GetValues("Content-Security-Policy").ShouldNotContain(policy, StringComparer.Ordinal);
        (await first.Content.ReadAsStringAsync()).ShouldNotContain("__NONCE__");
    }

    [Theory]
    [InlineData("/assets/..%2Findex.html")]
    [InlineData("/assets/..%2F..%2Fplayground.db")]
    [InlineData("/assets/missing.js")]
    public async Task Nothing_but_assets_is_served(string path)
    {
        // Arrange
        var web = Directory.CreateDirectory(Path.Combine(folder.Path, "web"));
        await File.WriteAllTextAsync(Path.Combine(web.FullName, "index.html"), "page");
        await using var host = await PlaygroundHost.StartAsync(folder.Path, web: web.FullName);

        // Act
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

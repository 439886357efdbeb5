using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

public sealed class SigningKeysTests
{
    private const string Metadata = """{"issuer":"https://api.botframework.com","jwks_uri":"https://login.botframework.com/v1/.well-known/keys"}""";
    private const string Keys = """{"keys":[{"kty":"RSA","kid":"key-1","n":"AQAB","e":"AQAB"},{"kty":"EC","kid":"key-2","crv":"P-256","x":"AQAB","y":"AQAB"},{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""";

    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_sender_who_hangs_up_while_the_keys_are_fetched_does_not_cost_them()
    {
        // Arrange
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        using var keys = Make(new FakeHttp(async (request, cancellationToken) =>
        {
            asked.TrySetResult();
            await answer.Task.WaitAsync(cancellationToken);
            return Answer(request);
        }));
        using var hangUp = new CancellationTokenSource();

        // Act
        var first = GetAsync(keys, hangUp.Token);
        await asked.Task;
        await hangUp.CancelAsync();
        answer.SetResult();
        await first;

        // Assert
        (await GetAsync(keys, CancellationToken.None))!.Find("key-1").ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_first_requests_fetch_the_keys_once_and_only_rsa_keys_with_a_name_count()
    {
        var http = new FakeHttp(Answer);
        using var keys = Make(http);

        var read = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetAsync(keys, CancellationToken.None)));

        read.ShouldAllBe(k => k!.Keys.Count == 1);
        http.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"issuer":"https://api.botframework.com"}""")]
    public async Task Garbage_gives_no_keys_and_no_fault(string metadata)
    {
        using var keys = Make(new FakeHttp(_ => FakeHttp.Json(metadata)));

        (await GetAsync(keys, CancellationToken.None))?.Find("key-1").ShouldBeNull();
    }

    private static async Task<KeySet?> GetAsync(SigningKeys keys, CancellationToken cancellationToken) => await keys.GetAsync("key-1", cancellationToken);

    private static HttpResponseMessage Answer(HttpRequestMessage request) =>
        FakeHttp.Json(request.RequestUri!.AbsolutePath.EndsWith("keys", StringComparison.Ordinal) ? Keys : Metadata);

    private SigningKeys Make(FakeHttp http) =>
        new(new HttpClient(http), Options.Create(new TeamsChannelOptions { AppId = "a" }), clock, NullLogger<SigningKeys>.Instance);
}

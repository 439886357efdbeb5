using System.Net;
using Azure.Core;
using Azure.Identity;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Connector;

public sealed class ConnectorTokensTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_token_is_asked_for_once_and_kept()
    {
        var credential = new FakeCredential(clock);
        var tokens = Tokens(credential);

        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-1");
        clock.Advance(TimeSpan.FromMinutes(54));
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-1");

        credential.Asked.ShouldBe(1);
        credential.Scope.ShouldBe("https://api.botframework.com/.default");
    }

    [Fact]
    public async Task Many_waiters_make_one_request()
    {
        var credential = new FakeCredential(clock) { Gate = new() };
        var tokens = Tokens(credential);

        var waiters = Enumerable.Range(0, 50).Select(_ => GetAsync(tokens, CancellationToken.None)).ToList();
        credential.Gate.SetResult();

        (await Task.WhenAll(waiters)).ShouldAllBe(t => t == "token-1");
        credential.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_waiter_who_leaves_does_not_fail_the_others()
    {
        var credential = new FakeCredential(clock) { Gate = new() };
        var tokens = Tokens(credential);
        using var cancel = new CancellationTokenSource();
        var leaving = GetAsync(tokens, cancel.Token);
        var staying = GetAsync(tokens, CancellationToken.None);

        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => leaving);
        credential.Gate.SetResult();

        (await staying).ShouldBe("token-1");
    }

    [Fact]
    public async Task It_is_renewed_ahead_of_its_end_without_making_anybody_wait()
    {
        // Arrange
        var credential = new FakeCredential(clock);
        var tokens = Tokens(credential);
        await tokens.GetAsync(CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(56));
        credential.Gate = new();

        // Act and assert
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-1"); // still good, while the next one is fetched
        credential.Gate.SetResult();
        clock.Advance(TimeSpan.FromMinutes(4));
        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-2");
        credential.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_failure_the_next_caller_tries_anew()
    {
        var credential = new FakeCredential(clock) { Fails = true };
        var tokens = Tokens(credential);
        await Should.ThrowAsync<AuthenticationFailedException>(() => GetAsync(tokens, CancellationToken.None));

        credential.Fails = false;

        (await tokens.GetAsync(CancellationToken.None)).ShouldBe("token-2");
    }

    [Fact]
    public async Task The_token_goes_with_calls_to_the_connector_and_with_nothing_else()
    {
        // Arrange
        var http = new FakeHttp(_ => FakeHttp.Json("""{"id":"1"}"""));
        var client = new ConnectorClient(new ConnectorCalls(
            new HttpClient(new ConnectorTokenHandler(Tokens(new FakeCredential(clock))) { InnerHandler = http }),
            ServiceUrlPolicyTests.Policy(new TeamsChannelOptions { AppId = "a" }),
            clock));

        // Act
        await client.DeleteAsync("https://smba.trafficmanager.net/amer/", "a:1", "m1", CancellationToken.None);
        await client.UploadFileAsync(new Uri("https://contoso.sharepoint.com/u"), new byte[] { 1 }, CancellationToken.None);

        // Assert
        http.Calls[0].Request.Headers.Authorization!.ToString().ShouldBe("Bearer token-1");
        http.Calls[1].Request.Headers.Authorization.ShouldBeNull();
    }

    [Fact]
    public async Task A_credential_that_fails_is_a_fault_of_the_connector_call()
    {
        var tokens = Tokens(new FakeCredential(clock) { Fails = true });
        var http = new HttpClient(new ConnectorTokenHandler(tokens) { InnerHandler = new FakeHttp(_ => new HttpResponseMessage(HttpStatusCode.OK)) });
        var client = new ConnectorClient(new ConnectorCalls(http, ServiceUrlPolicyTests.Policy(new TeamsChannelOptions { AppId = "a" }), clock));

        var fault = await Should.ThrowAsync<ConnectorException>(() => client.DeleteAsync("https://smba.trafficmanager.net/amer/", "a:1", "m1", CancellationToken.None));

        fault.ErrorCode.ShouldBe("NoToken");
        fault.MayHaveSucceeded.ShouldBeFalse();
    }

    [Theory]
    [InlineData("ClientSecret", "s", typeof(ClientSecretCredential))]
    [InlineData("ManagedIdentityClientId", "app", typeof(ManagedIdentityCredential))]
    [InlineData("ManagedIdentityClientId", "other", typeof(ClientAssertionCredential))]
    [InlineData("ManagedIdentityClientId", "system", typeof(ClientAssertionCredential))]
    public void The_credential_is_the_one_that_is_set(string setting, string value, Type expected)
    {
        var options = new TeamsChannelOptions { AppId = "app", TenantId = "11111111-1111-1111-1111-111111111111" };
        typeof(TeamsChannelOptions).GetProperty(setting)!.SetValue(options, value);

        BotCredential.Create(options).ShouldBeOfType(expected);
    }

    private static async Task<string> GetAsync(ConnectorTokens tokens, CancellationToken cancellationToken) => await tokens.GetAsync(cancellationToken);

    private ConnectorTokens Tokens(TokenCredential credential) => new(credential, "https://api.botframework.com/.default", clock);

    private sealed class FakeCredential(TimeProvider clock) : TokenCredential
    {
        private int asked;

        public int Asked => asked;

        public string? Scope { get; private set; }

        public bool Fails { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref asked);
            Scope = requestContext.Scopes.Single();
            if (Gate is { } gate)
            {
                await gate.Task;
            }

            return Fails ? throw new AuthenticationFailedException("no") : new AccessToken($"token-{number}", clock.GetUtcNow().AddHours(1));
        }
    }
}

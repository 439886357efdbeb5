using System.Net;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

public sealed class CloudTests
{
    [Theory]
    [InlineData("https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com", "https://api.botframework.com/.default")]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us", "https://api.botframework.us/.default")]
    [InlineData("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn", "https://api.botframework.azure.cn/.default")]
    [InlineData("https://keys.example/openid", null, "https://api.botframework.com/.default")]
    public void The_address_of_the_keys_says_which_cloud_it_is(string url, string? issuer, string scope)
    {
        var cloud = Cloud.Of(url);

        cloud.Issuer.ShouldBe(issuer);
        cloud.Scope.ShouldBe(scope);
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.azure.cn")]
    public async Task The_issuer_of_another_cloud_is_taken_from_its_metadata(string issuer)
    {
        // Arrange
        await using var keys = await KeyServer.StartAsync();
        keys.Issuer = issuer;
        await using var host = await ChannelHost.StartAsync(TokenTests.Settings(keys.MetadataUrl));
        var good = Token.Valid(TimeProvider.System.GetUtcNow());
        good.Claims["iss"] = issuer;

        // Act and assert
        (await PostAsync(host, good.SignedBy(keys.Keys[0].Rsa))).ShouldBe(HttpStatusCode.Accepted);
        (await PostAsync(host, Token.Valid(TimeProvider.System.GetUtcNow()).SignedBy(keys.Keys[0].Rsa))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> PostAsync(ChannelHost host, string token) =>
        (await host.PostAsync(Sample.Message(serviceUrl: Sample.TeamsServiceUrl).ToJsonString(), token)).StatusCode;
}

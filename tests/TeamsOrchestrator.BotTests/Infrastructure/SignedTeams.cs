using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsOrchestrator.BotTests.Drivers;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Teams as a bot with credentials knows it: signed activities, and the keys to check them on loopback.</summary>
internal sealed class SignedTeams : IAsyncDisposable
{
    public const string AppId = "00000000-1111-2222-3333-444444444444";

    private const string Issuer = "https://issuer.example";
    private const string KeyId = "key-1";

    private readonly WebApplication app;
    private readonly RSA rsa;

    private SignedTeams(WebApplication app, RSA rsa) => (this.app, this.rsa) = (app, rsa);

    public static async Task<SignedTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var (app, rsa) = (builder.Build(), RSA.Create(2048));
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        app.MapGet("/openid", (HttpRequest request) => Results.Json(new { issuer = Issuer, jwks_uri = $"http://{request.Host}/keys" }));
        app.MapGet("/keys", () => Results.Json(new
        {
            keys = new[]
            {
                new { kty = "RSA", kid = KeyId, n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent), endorsements = new[] { "msteams" } },
            },
        }));
        await app.StartAsync();
        return new SignedTeams(app, rsa);
    }

    /// <summary>Gets the settings of a bot that this Teams talks to.</summary>
    public IEnumerable<(string Key, string Value)> Settings(FakeConnector connector) =>
    [
        ("Bot:AppId", AppId), ("Bot:TenantId", Persona.Tenant), ("Bot:ClientSecret", "not used: the credential is a fixed one"),
        ("Bot:OpenIdMetadataUrl", $"{app.Urls.First()}/openid"), ("Bot:AllowedServiceUrls", connector.ServiceUrl),
        ("Bot:AllowedFileHosts", new Uri(connector.ServiceUrl).Authority),
    ];

    public AuthenticationHeaderValue Token(string serviceUrl, DateTimeOffset now)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer, Audience = AppId, NotBefore = now.AddMinutes(-1).UtcDateTime, Expires = now.AddHours(1).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256),
        };
        return new AuthenticationHeaderValue("Bearer", new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        rsa.Dispose();
    }
}

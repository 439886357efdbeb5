using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace TeamsOrchestrator.UnitTests.Teams.Infrastructure;

/// <summary>The channel's OpenID metadata on loopback, with keys that a test can change.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    // Making a key takes half a second; every server starts with the same one.
    private static readonly Lazy<RSAParameters> FirstKey = new(() =>
    {
        using var key = NewKey();
        return key.ExportParameters(includePrivateParameters: true);
    });

    private readonly WebApplication app;
    private int requests;

    private KeyServer(WebApplication app) => this.app = app;

    public string MetadataUrl { get; private set; } = string.Empty;

    public string Issuer { get; set; } = "https://api.botframework.com";

    public bool Broken { get; set; }

    public int Requests => requests;

    public List<SigningKey> Keys { get; } = [new("key-1", RSA.Create(FirstKey.Value), ["msteams", "webchat"])];

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new()); // the others watch files, and watchers are few
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var server = new KeyServer(builder.Build());
        server.app.MapGet("/openid", server.Metadata);
        server.app.MapGet("/keys", server.KeySet);
        await server.app.StartAsync();
        var address = server.app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
        server.MetadataUrl = address + "/openid";
        return server;
    }

    public static RSA NewKey() => RSA.Create(2048);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var key in Keys)
        {
            key.Rsa.Dispose();
        }
    }

    private IResult Metadata(HttpRequest request)
    {
        Interlocked.Increment(ref requests);
        return Broken ? Results.StatusCode(503) : Results.Json(new { issuer = Issuer, jwks_uri = $"http://{request.Host}/keys", id_token_signing_alg_values_supported = new[] { "RS256" } });
    }

    private IResult KeySet() => Results.Json(new { keys = Keys.Select(k => k.ToJson()) });

    internal sealed record SigningKey(string Id, RSA Rsa, string[]? Endorsements)
    {
        public Dictionary<string, object> ToJson()
        {
            var parameters = Rsa.ExportParameters(includePrivateParameters: false);
            var json = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = Id,
                ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            };
            if (Endorsements is not null)
            {
                json["endorsements"] = Endorsements;
            }

            return json;
        }
    }
}

using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using TeamsOrchestrator.UnitTests.Teams.Infrastructure;

namespace TeamsOrchestrator.UnitTests.Teams.Inbound;

/// <summary>Forged and good tokens against the channel with credentials and a live metadata server.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private readonly ManualClock clock = new();
    private KeyServer keys = null!;
    private ChannelHost host = null!;

    private RSA Key => keys.Keys[0].Rsa;

    public async Task InitializeAsync()
    {
        keys = await KeyServer.StartAsync();
        host = await ChannelHost.StartAsync(Settings(keys.MetadataUrl), clock);
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await keys.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_is_let_in()
    {
        var response = await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var turn = host.Bot.Turns.ShouldHaveSingleItem();
        turn.Authenticated.ShouldBeTrue();
        turn.TenantId.ShouldBe(Sample.Tenant);
        turn.ServiceUrl.ShouldBe(Sample.TeamsServiceUrl);
    }

    public static TheoryData<string, string> Forged() => new()
    {
        { "no header", "no bearer token" },
        { "empty header", "no bearer token" },
        { "basic", "no bearer token" },
        { "bearer only", "no bearer token" },
        { "garbage", "not a JWT" },
        { "two parts", "not a JWT" },
        { "header not JSON", "not a JWT" },
        { "very long", "not a JWT" },
        { "alg none", "RS256" },
        { "alg none with signature", "RS256" },
        { "HMAC with the public key", "RS256" },
        { "RS384", "RS256" },
        { "RS512", "RS256" },
        { "no alg", "RS256" },
        { "PS256", "RS256" },
        { "crit", "extension" },
        { "no kid", "key is not one" },
        { "unknown kid", "key is not one" },
        { "kid is a path", "key is not one" },
        { "wrong key, known kid", "signature" },
        { "embedded key", "signature" },
        { "no signature", "signature" },
        { "flipped signature bit", "signature" },
        { "changed claims", "signature" },
        { "wrong issuer", "issuer" },
        { "no issuer", "issuer" },
        { "issuer of Entra", "issuer" },
        { "wrong audience", "another bot" },
        { "no audience", "another bot" },
        { "audience with more", "several audiences" },
        { "expired", "expired" },
        { "not yet valid", "expired" },
        { "no expiry", "expired" },
        { "expiry is text", "" },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_token_is_refused_without_a_word_and_the_log_says_why(string how, string reason)
    {
        // Arrange
        var token = Forge(how);

        // Act
        var response = await PostAsync(token);

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        host.Bot.Turns.ShouldBeEmpty();
        var line = host.Log.OfTheChannel.ShouldHaveSingleItem();
        line.ShouldContain("401");
        line.ShouldContain(reason);
    }

    public static TheoryData<string, string> Misused() => new()
    {
        { "no serviceurl claim", "another service URL" },
        { "other serviceurl claim", "another service URL" },
        { "service URL not allowed", "not an allowed one" },
        { "service URL with user", "not an allowed one" },
        { "service URL with allowed host as subdomain", "not an allowed one" },
        { "service URL without TLS", "not an allowed one" },
        { "service URL on loopback", "not an allowed one" },
        { "channel not endorsed", "not endorsed" },
        { "channel of other case", "not endorsed" },
        { "no channel", "not endorsed" },
        { "key without endorsements", "not endorsed" },
        { "other tenant", "tenant" },
        { "no tenant", "tenant" },
    };

    [Theory]
    [MemberData(nameof(Misused))]
    public async Task A_good_token_for_something_else_is_refused_without_a_word_and_the_log_says_why(string how, string reason)
    {
        // Arrange
        var (token, activity) = Misuse(how);

        // Act
        var response = await host.PostAsync(activity.ToJsonString(), token);

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
        host.Bot.Turns.ShouldBeEmpty();
        host.Log.OfTheChannel.ShouldHaveSingleItem().ShouldContain(reason);
    }

    [Theory]
    [InlineData(-64, 60)] // expired 4 minutes ago
    [InlineData(4, 60)] // valid in 4 minutes
    public async Task Five_minutes_of_skew_are_forgiven(int notBefore, int minutes)
    {
        var token = Token.Valid(clock.GetUtcNow());
        token.Claims["nbf"] = clock.GetUtcNow().AddMinutes(notBefore).ToUnixTimeSeconds();
        token.Claims["exp"] = clock.GetUtcNow().AddMinutes(notBefore + minutes).ToUnixTimeSeconds();

        (await PostAsync(token.SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("22222222-0000-0000-0000-000000000000")]
    [InlineData("33333333-0000-0000-0000-00000000000A")]
    public async Task Further_tenants_are_let_in_by_setting(string tenant)
    {
        var activity = Sample.Message(serviceUrl: Sample.TeamsServiceUrl);
        activity["channelData"]!["tenant"]!["id"] = tenant;

        (await host.PostAsync(activity.ToJsonString(), Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it()
    {
        // Arrange
        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var fresh = new KeyServer.SigningKey("key-2", KeyServer.NewKey(), ["msteams"]);
        keys.Keys.Add(fresh);
        clock.Advance(TimeSpan.FromMinutes(2));
        var token = Token.Valid(clock.GetUtcNow());
        token.Header["kid"] = "key-2";

        // Act
        var response = await PostAsync(token.SignedBy(fresh.Rsa));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        keys.Requests.ShouldBe(2);
    }

    [Fact]
    public async Task Forged_key_ids_do_not_make_us_hammer_the_metadata()
    {
        for (var i = 0; i < 50; i++)
        {
            var token = Token.Valid(clock.GetUtcNow());
            token.Header["kid"] = $"forged-{i}";
            (await PostAsync(token.SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        keys.Requests.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(1));
        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        keys.Requests.ShouldBe(1); // a known key needs no fetch
    }

    [Fact]
    public async Task Keys_stay_in_use_while_the_metadata_is_down()
    {
        // Arrange
        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        keys.Broken = true;
        clock.Advance(TimeSpan.FromDays(2));

        // Act
        var response = await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        keys.Requests.ShouldBeGreaterThan(1);
        host.Log.OfTheChannel.ShouldContain(line => line.Contains("signing keys could not be fetched", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_keys_nobody_gets_in_and_it_recovers_by_itself()
    {
        keys.Broken = true;
        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        keys.Broken = false;
        clock.Advance(TimeSpan.FromMinutes(1));

        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_key_that_the_channel_withdrew_is_refused_after_a_day()
    {
        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(Key))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var withdrawn = keys.Keys[0];
        keys.Keys[0] = new("key-2", KeyServer.NewKey(), ["msteams"]);
        clock.Advance(TimeSpan.FromHours(25));

        (await PostAsync(Token.Valid(clock.GetUtcNow()).SignedBy(withdrawn.Rsa))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        withdrawn.Rsa.Dispose();
    }

    internal static Dictionary<string, string?> Settings(string metadataUrl) => new(StringComparer.Ordinal)
    {
        ["Bot:AppId"] = Token.AppId,
        ["Bot:TenantId"] = Sample.Tenant,
        ["Bot:ClientSecret"] = "not-a-secret",
        ["Bot:OpenIdMetadataUrl"] = metadataUrl,
        ["Bot:AllowedTenants"] = "22222222-0000-0000-0000-000000000000; 33333333-0000-0000-0000-00000000000a",
    };

    private Task<HttpResponseMessage> PostAsync(string? token) => host.PostAsync(Sample.Message(serviceUrl: Sample.TeamsServiceUrl).ToJsonString(), token);

    private string? Forge(string how)
    {
        var now = clock.GetUtcNow();
        var token = Token.Valid(now);
        switch (how)
        {
            case "no header": return null;
            case "empty header": return string.Empty;
            case "basic": return "Basic Ym90OmJvdA==";
            case "bearer only": return "Bearer ";
            case "garbage": return "Bearer abc.def.ghi";
            case "two parts": return "Bearer " + token.Unsigned();
            case "header not JSON": return "Bearer AAAA." + token.Unsigned().Split('.')[1] + ".AAAA";
            case "very long": token.Claims["x"] = new string('x', 20_000); return token.SignedBy(Key);
            case "alg none": token.Header["alg"] = "none"; return $"Bearer {token.Unsigned()}.";
            case "alg none with signature": token.Header["alg"] = "None"; return token.SignedBy(Key);
            case "HMAC with the public key": token.Header["alg"] = "HS256"; return token.With(HMACSHA256.HashData(Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(token.Unsigned())));
            case "RS384": token.Header["alg"] = "RS384"; return token.SignedBy(Key, HashAlgorithmName.SHA384);
            case "RS512": token.Header["alg"] = "RS512"; return token.SignedBy(Key, HashAlgorithmName.SHA512);
            case "no alg": token.Header.Remove("alg"); return token.SignedBy(Key);
            case "PS256": token.Header["alg"] = "PS256"; return token.With(Key.SignData(Encoding.ASCII.GetBytes(token.Unsigned()), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
            case "crit": token.Header["crit"] = new[] { "exp" }; return token.SignedBy(Key);
            case "no kid": token.Header.Remove("kid"); return token.SignedBy(Key);
            case "unknown kid": token.Header["kid"] = "key-9"; return token.SignedBy(Key);
            case "kid is a path": token.Header["kid"] = "../../etc/passwd"; return token.SignedBy(Key);
            case "wrong key, known kid": return SignedByStranger(token);
            case "embedded key": return SignedByStranger(token, embed: true);
            case "no signature": return $"Bearer {token.Unsigned()}.";
            case "flipped signature bit": return Flip(token);
            case "changed claims": return Changed(token);
            case "wrong issuer": token.Claims["iss"] = "https://api.botframework.com.evil.example"; return token.SignedBy(Key);
            case "no issuer": token.Claims.Remove("iss"); return token.SignedBy(Key);
            case "issuer of Entra": token.Claims["iss"] = $"https://sts.windows.net/{Sample.Tenant}/"; return token.SignedBy(Key);
            case "wrong audience": token.Claims["aud"] = "11111111-1111-2222-3333-444444444444"; return token.SignedBy(Key);
            case "no audience": token.Claims.Remove("aud"); return token.SignedBy(Key);
            case "audience with more": token.Claims["aud"] = new[] { Token.AppId, "other" }; return token.SignedBy(Key);
            case "expired": token.Claims["exp"] = now.AddMinutes(-5).AddSeconds(-1).ToUnixTimeSeconds(); token.Claims["nbf"] = now.AddHours(-2).ToUnixTimeSeconds(); return token.SignedBy(Key);
            case "not yet valid": token.Claims["nbf"] = now.AddMinutes(5).AddSeconds(1).ToUnixTimeSeconds(); return token.SignedBy(Key);
            case "no expiry": token.Claims.Remove("exp"); return token.SignedBy(Key);
            case "expiry is text": token.Claims["exp"] = "never"; return token.SignedBy(Key);
            default: throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }
    }

    private (string Token, JsonObject Activity) Misuse(string how)
    {
        var token = Token.Valid(clock.GetUtcNow());
        var activity = Sample.Message(serviceUrl: Sample.TeamsServiceUrl);
        switch (how)
        {
            case "no serviceurl claim": token.Claims.Remove("serviceurl"); break;
            case "other serviceurl claim": token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"; break;
            case "service URL not allowed": Move("https://evil.example/amer/"); break;
            case "service URL with user": Move("https://smba.trafficmanager.net@evil.example/"); break;
            case "service URL with allowed host as subdomain": Move("https://smba.trafficmanager.net.evil.example/"); break;
            case "service URL without TLS": Move("http://smba.trafficmanager.net/amer/"); break;
            case "service URL on loopback": Move("http://127.0.0.1:5000/"); break;
            case "channel not endorsed": activity["channelId"] = "directline"; break;
            case "channel of other case": activity["channelId"] = "MSTeams"; break;
            case "no channel": activity.Remove("channelId"); break;
            case "key without endorsements": keys.Keys[0] = keys.Keys[0] with { Endorsements = null }; break;
            case "other tenant": activity["channelData"]!["tenant"]!["id"] = "44444444-0000-0000-0000-000000000000"; break;
            case "no tenant": activity.Remove("channelData"); activity["conversation"]!.AsObject().Remove("tenantId"); break;
            default: throw new ArgumentOutOfRangeException(nameof(how), how, null);
        }

        return (token.SignedBy(Key), activity);

        void Move(string url)
        {
            token.Claims["serviceurl"] = url;
            activity["serviceUrl"] = url;
        }
    }

    private static string SignedByStranger(Token token, bool embed = false)
    {
        using var stranger = RSA.Create(2048);
        if (embed)
        {
            token.Header["jwk"] = new KeyServer.SigningKey("key-1", stranger, null).ToJson();
        }

        return token.SignedBy(stranger);
    }

    private string Flip(Token token)
    {
        var signature = Key.SignData(Encoding.ASCII.GetBytes(token.Unsigned()), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        signature[100] ^= 1;
        return token.With(signature);
    }

    private string Changed(Token token)
    {
        var signature = token.SignedBy(Key).Split('.')[2];
        token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/";
        return token.With(Base64UrlEncoder.DecodeBytes(signature));
    }
}

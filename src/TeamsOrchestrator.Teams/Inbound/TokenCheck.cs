using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Says whether a request comes from the channel, and whether it may say what it says.</summary>
internal sealed class TokenCheck(SigningKeys keys, ServiceUrlPolicy serviceUrls, IOptions<TeamsChannelOptions> options, TimeProvider clock)
{
    private const string Scheme = "Bearer ";
    private const int MaxTokenLength = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly TeamsChannelOptions options = options.Value;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };

    /// <summary>Checks the token by itself, before the body is read.</summary>
    public async ValueTask<TokenReading> ReadAsync(string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Unproven("there is no bearer token");
        }

        if (Parse(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return Unproven("the token is not a JWT");
        }

        if (token.Alg is not SecurityAlgorithms.RsaSha256)
        {
            return Unproven("the token is not signed with RS256");
        }

        if (token.TryGetHeaderValue<object>("crit", out _))
        {
            return Unproven("the token demands an extension that is not known");
        }

        if (string.IsNullOrEmpty(token.Kid) || await keys.GetAsync(token.Kid, cancellationToken) is not { } known || known.Find(token.Kid) is not { } key)
        {
            return Unproven("the token's key is not one of the channel's");
        }

        var result = await handler.ValidateTokenAsync(token, Rules(known.Issuer, key));
        if (!result.IsValid)
        {
            return Unproven(ReasonOf(result.Exception));
        }

        return token.Audiences.Count() is 1
            ? new(new ChannelToken(token.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null, key), null)
            : Unproven("the token is for several audiences");
    }

    /// <summary>Checks what the activity says against the token and the settings.</summary>
    /// <param name="token">The token; null in local mode only.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>The refusal, or null.</returns>
    public Refusal? Check(ChannelToken? token, Activity activity)
    {
        if (!serviceUrls.Allows(activity.ServiceUrl))
        {
            return Forbidden(options.LocalMode ? "the service URL is not on loopback, as local mode asks" : "the service URL is not an allowed one");
        }

        if (options.LocalMode)
        {
            return null;
        }

        if (token is null || !token.Endorses(activity.ChannelId))
        {
            return Forbidden("the token's key is not endorsed for the activity's channel");
        }

        if (token.ServiceUrl is null || !string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return Forbidden("the token vouches for another service URL");
        }

        return activity.TenantId is { } tenant && (Same(tenant, options.TenantId) || options.AllowedTenants.Any(allowed => Same(tenant, allowed)))
            ? null
            : Forbidden("the activity's tenant is not an allowed one");
    }

    private static TokenReading Unproven(string reason) => new(null, new(401, "Unauthorized", reason));

    private static Refusal Forbidden(string reason) => new(403, "Forbidden", reason);

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string ReasonOf(Exception? fault) => fault switch
    {
        SecurityTokenInvalidIssuerException => "the token's issuer is not the channel",
        SecurityTokenInvalidAudienceException => "the token is for another bot",
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException
            => "the token has expired or is not valid yet",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "the token's signature is wrong",
        _ => $"the token is not valid ({fault?.GetType().Name})",
    };

    private static JsonWebToken? Parse(string token)
    {
        try
        {
            return token.Length is > 0 and <= MaxTokenLength ? new JsonWebToken(token) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private TokenValidationParameters Rules(string issuer, JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = options.AppId,
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return expires is { } end && now < end + Skew && (notBefore is not { } start || now > start - Skew);
        },
    };
}

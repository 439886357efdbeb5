using Microsoft.IdentityModel.Tokens;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>The channel's signing keys at one time.</summary>
internal sealed record KeySet(string Issuer, IReadOnlyList<JsonWebKey> Keys, DateTimeOffset FetchedAt)
{
    public JsonWebKey? Find(string keyId) => Keys.FirstOrDefault(k => string.Equals(k.KeyId, keyId, StringComparison.Ordinal));
}

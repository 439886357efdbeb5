using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>A token that has been proven to be the channel's, and what it vouches for.</summary>
/// <param name="ServiceUrl">The service URL that the activity has to name.</param>
/// <param name="Key">The key that signed it; its endorsements name the channels it may speak for.</param>
internal sealed record ChannelToken(string? ServiceUrl, JsonWebKey Key)
{
    public bool Endorses(string? channelId) =>
        channelId is { Length: > 0 }
        && Key.AdditionalData.TryGetValue("endorsements", out var endorsements)
        && endorsements is JsonElement { ValueKind: JsonValueKind.Array } channels
        && channels.EnumerateArray().Any(c => c.ValueKind is JsonValueKind.String && c.ValueEquals(channelId));
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>A person or bot in a channel.</summary>
public sealed record ChannelAccount
{
    /// <summary>Gets the channel's id: <c>29:…</c> for people and <c>28:…</c> for bots in Teams.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the Entra object id.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Gets the person's home tenant, where the channel says it.</summary>
    public string? TenantId { get; init; }

    /// <summary>Gets the role: <c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Gets the mail address, where the channel says it.</summary>
    public string? Email { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>A tenant, team or channel that an activity belongs to.</summary>
public sealed record ChannelReference
{
    /// <summary>Gets the id.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets a team's Entra group.</summary>
    public string? AadGroupId { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }
}

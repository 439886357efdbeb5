using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    /// <summary>Gets the tenant.</summary>
    public ChannelReference? Tenant { get; init; }

    /// <summary>Gets the team.</summary>
    public ChannelReference? Team { get; init; }

    /// <summary>Gets the channel in the team.</summary>
    public ChannelReference? Channel { get; init; }

    /// <summary>Gets what happened, such as <c>teamMemberAdded</c> or <c>channelRenamed</c>.</summary>
    public string? EventType { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }
}

using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>A person in a conversation, as the connector knows them.</summary>
public sealed record TeamsMember
{
    /// <summary>Gets the channel's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the name they sign in with.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>Gets the Entra object id.</summary>
    public string? AadObjectId
    {
        get => field ?? ObjectId;
        init;
    }

    /// <summary>Gets their tenant.</summary>
    public string? TenantId { get; init; }

    // Teams writes the one name or the other, depending on the call.
    [JsonInclude]
    internal string? ObjectId { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>A chat or channel thread.</summary>
public sealed record ConversationAccount
{
    /// <summary>Gets the id of the conversation.</summary>
    public string? Id { get; init; }

    /// <summary>Gets the kind of conversation; see <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Gets a value indicating whether several people are in it.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Gets the tenant it belongs to.</summary>
    public string? TenantId { get; init; }

    /// <summary>Gets its display name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }
}

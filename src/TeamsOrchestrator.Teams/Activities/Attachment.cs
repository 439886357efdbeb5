using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Something that came with a message.</summary>
public sealed record Attachment
{
    /// <summary>Gets the media type; see <see cref="ContentTypes"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets where the content is, for pictures and links.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Gets the content itself.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Gets the file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }
}

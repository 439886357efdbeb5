using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Labels a message as a whole. Teams takes one of these a message.</summary>
public sealed record MessageEntity : OutgoingEntity
{
    /// <summary>The label for what an AI made.</summary>
    public const string AiGeneratedContent = "AIGeneratedContent";

    /// <summary>Gets the labels.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    [JsonInclude]
    [JsonPropertyName("@type")]
    internal string SchemaType => "Message";

    [JsonInclude]
    [JsonPropertyName("@context")]
    internal string SchemaContext => "https://schema.org";
}

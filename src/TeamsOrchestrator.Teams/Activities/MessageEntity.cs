using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Labels a message as a whole. Teams takes one of these a message.</summary>
public sealed record MessageEntity : OutgoingEntity
{
    /// <summary>The label for what an AI made.</summary>
    public const string AiGeneratedContent = "AIGeneratedContent";

    /// <summary>Gets the labels.</summary>
    public IReadOnlyList<string>? AdditionalType { get; init; }

    /// <summary>Gets what the text rests on.</summary>
    public IReadOnlyList<Citation>? Citation
    {
        get;
        init => field = value is null || value.Count <= Activities.Citation.Max
            ? value
            : throw new ArgumentException($"Teams takes at most {Activities.Citation.Max} citations, not {value.Count}.", nameof(value));
    }

    /// <summary>Gets how confidential the message is.</summary>
    public SensitivityUsage? UsageInfo { get; init; }

    [JsonInclude]
    [JsonPropertyName("@type")]
    internal string SchemaType => "Message";

    [JsonInclude]
    [JsonPropertyName("@context")]
    internal string SchemaContext => "https://schema.org";
}

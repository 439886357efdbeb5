using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Says how confidential a message is; Teams shows it as a shield.</summary>
/// <param name="Name">The label.</param>
/// <param name="Description">What it means.</param>
public sealed record SensitivityUsage(string Name, string Description)
{
    [JsonInclude]
    [JsonPropertyName("type")]
    internal string SchemaName => "https://schema.org/Message";

    [JsonInclude]
    [JsonPropertyName("@type")]
    internal string SchemaType => "CreativeWork";
}

using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>What a place in the text rests on. Teams shows it where the text says <c>[n]</c>.</summary>
/// <param name="Position">The n, from 1.</param>
/// <param name="Appearance">What is cited.</param>
public sealed record Citation(int Position, CitedDocument Appearance)
{
    /// <summary>The most citations that a message holds.</summary>
    public const int Max = 20;

    [JsonInclude]
    [JsonPropertyName("@type")]
    internal string SchemaType => "Claim";
}

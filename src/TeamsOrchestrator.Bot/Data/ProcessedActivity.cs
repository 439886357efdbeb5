using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>A message or click that has had its effect. A redelivery changes nothing. Kept 14 days.</summary>
internal sealed class ProcessedActivity : ITenantOwned
{
    public required string TenantId { get; init; }

    public required string ChannelId { get; init; }

    public required string ConversationId { get; init; }

    public required string ActivityId { get; init; }

    public required long At { get; init; }

    /// <summary>Gets the name of the card that a click was answered with, as JSON; never what it shows.</summary>
    public string? Answer { get; init; }
}

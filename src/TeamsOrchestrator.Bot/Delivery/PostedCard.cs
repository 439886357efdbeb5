using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A card that stands in a conversation.</summary>
internal sealed class PostedCard : ITenantOwned
{
    public required string TenantId { get; init; }

    public required Guid ConversationRefId { get; init; }

    public required string CardKey { get; init; }

    /// <summary>Gets the kind, which decides who renders it. It changes only where the card moved down and the old copy says so.</summary>
    public required string CardKind { get; set; }

    public required Guid SubjectId { get; init; }

    /// <summary>Gets the only person who sees it in a shared conversation, or null where everybody of the conversation does.</summary>
    public Guid? PersonId { get; init; }

    public string? Parameters { get; set; }

    /// <summary>Gets the activity id that the connector gave it.</summary>
    public required string ActivityId { get; set; }

    /// <summary>Gets the SHA-256 of what was sent last, so that nothing is sent twice.</summary>
    public required string ContentHash { get; set; }

    public required long UpdatedAt { get; set; }

    /// <summary>Gets what it shows.</summary>
    public CardName Name => new(CardKind, CardKey, SubjectId, Parameters);
}

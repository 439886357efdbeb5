using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A card to post or to update. It names the card, never its JSON: delivery renders it from the tables when it sends.</summary>
internal sealed class OutboxMessage : ITenantOwned
{
    public required Guid Id { get; init; }

    public required string TenantId { get; init; }

    /// <summary>Gets the conversation, or null while the person's personal chat is not known.</summary>
    public Guid? ConversationRefId { get; set; }

    /// <summary>Gets the person whose personal chat is meant; in a shared conversation the only one who is to see it, or null for everybody.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Gets the place in the conversation's order.</summary>
    public required long Sequence { get; init; }

    public required string CardKind { get; init; }

    /// <summary>Gets the stable key: the first delivery posts the card, later ones update that message.</summary>
    public required string CardKey { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>Gets what else the card depends on, in the card's own form, or null.</summary>
    public string? Parameters { get; init; }

    /// <summary>Gets a value indicating whether it must not post where nothing was posted before.</summary>
    public bool UpdateOnly { get; init; }

    /// <summary>Gets when it may be delivered, in Unix milliseconds.</summary>
    public required long NotBefore { get; set; }

    public OutboxState State { get; set; }

    /// <summary>Gets what it shows.</summary>
    public CardName Name => new(CardKind, CardKey, SubjectId, Parameters);
}

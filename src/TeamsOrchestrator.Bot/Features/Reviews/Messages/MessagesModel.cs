namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>What the card of the messages of one requisition shows. Nothing in it is escaped.</summary>
internal sealed record MessagesModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets how many messages stand where.</summary>
    public IReadOnlyDictionary<MessageStanding, int> Counts { get; init; } = new Dictionary<MessageStanding, int>();

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    /// <summary>Gets the messages of the page.</summary>
    public IReadOnlyList<MessageRow> Rows { get; init; } = [];

    /// <summary>Gets how many messages of the click before had changed meanwhile and were left out.</summary>
    public int Skipped { get; init; }

    /// <summary>Gets by when the first of them is to be decided, in words, or null.</summary>
    public string? Due { get; init; }

    public bool OffersDigest { get; init; }
}

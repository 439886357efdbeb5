namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>What the card shows that reopens a decision. Nothing in it is escaped.</summary>
internal sealed record ReopenModel
{
    public required Guid CandidateId { get; init; }

    public required int Round { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string Requisition { get; init; }

    /// <summary>Gets where the candidate stands, in words.</summary>
    public required string State { get; init; }

    /// <summary>Gets who decides anew.</summary>
    public IReadOnlyList<string> Deciders { get; init; } = [];

    /// <summary>Gets why it cannot be reopened, in words that are ready for a card; null where it can.</summary>
    public string? Refusal { get; init; }
}

using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>What the card shows that asks whether two applications are of one person. Nothing in it is escaped.</summary>
internal sealed record SamePersonView
{
    public required Guid MatchId { get; init; }

    public required string Requisition { get; init; }

    public required SignKind Sign { get; init; }

    public required MatchState State { get; init; }

    /// <summary>Gets the two: code, name, file and where they stand, in words.</summary>
    public required IReadOnlyList<(string Code, string Name, string File, string State)> Applications { get; init; }

    /// <summary>Gets who answered, or null.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Gets a value indicating whether "Same person" can be taken back.</summary>
    public bool MayUndo { get; init; }

    /// <summary>Gets a value indicating whether there is nothing left to ask, because somebody left or the requisition ended.</summary>
    public bool IsOver { get; init; }
}

using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>What the card of a change of criteria shows. Nothing in it is escaped.</summary>
internal sealed record CriteriaChangeModel
{
    public required Guid ChangeId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string ProposedBy { get; init; }

    public required CriteriaChangeState State { get; init; }

    public IReadOnlyList<CriterionChange> Changes { get; init; } = [];

    public string? Reason { get; init; }

    public int Open { get; init; }

    public int Decided { get; init; }

    /// <summary>Gets how many of those whom nobody has decided on would have another recommendation.</summary>
    public int OpenDiffering { get; init; }

    /// <summary>Gets everybody who was decided on and would have another recommendation.</summary>
    public IReadOnlyList<DifferingDecision> Differing { get; init; } = [];

    /// <summary>Gets a value indicating whether the reader proposed it and it waits for the reader.</summary>
    public bool MaySend { get; init; }

    /// <summary>Gets a value indicating whether the reader's own word is enough.</summary>
    public bool MayApprove { get; init; }

    /// <summary>Gets a value indicating whether the reader agreed already, and others have to as well.</summary>
    public bool Voted { get; init; }

    /// <summary>Gets what others said, where that may be read before one's own decision.</summary>
    public IReadOnlyList<VoteSoFar> VotesSoFar { get; init; } = [];

    /// <summary>Gets a value indicating whether the reader says what becomes of the decisions.</summary>
    public bool MaySettle { get; init; }

    /// <summary>Gets how many of those whom nobody has decided on are on hold; they stay so.</summary>
    public int OnHold { get; init; }

    /// <summary>Gets which pages of the lists are shown.</summary>
    public ChangePages Pages { get; init; }

    /// <summary>Gets the reason that the reader was writing while a page was turned, or null.</summary>
    public string? Written { get; init; }

    public string? AnsweredBy { get; init; }

    public IReadOnlyList<string> WaitsFor { get; init; } = [];
}

/// <summary>A decision made with the criteria before, for which the recommendation would be another one.</summary>
internal sealed record DifferingDecision(Guid CandidateId, string Name, string Code, string State, Recommendation Before, Recommendation After, string? SettledBy, bool Reopened);

using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>One candidate as those involved see it.</summary>
internal sealed record CandidateModel
{
    public required CandidateDossier Dossier { get; init; }

    public CandidateFace Face { get; init; }

    /// <summary>Gets the page of the criteria, from 0.</summary>
    public int Page { get; init; }

    /// <summary>Gets a value indicating whether the candidate is between the stack and the final review.</summary>
    public bool Interviewing { get; init; }

    public IReadOnlyList<string> WaitingFor { get; init; } = [];

    /// <summary>Gets what else the person applied to, as far as the reader is involved there.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Gets who decided what, when and why, the oldest first.</summary>
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];

    /// <summary>Gets the decision that the reader may take back, or null.</summary>
    public (Guid ReviewId, int Round)? Undo { get; init; }

    /// <summary>Gets who closed the candidate with the requisition, or null.</summary>
    public string? ClosedBy { get; init; }

    public string? ClosedWhen { get; init; }

    public TimelinePage Timeline { get; init; } = TimelinePage.Empty;
}

internal enum CandidateFace
{
    /// <summary>What was found, and the decisions.</summary>
    Evidence,

    /// <summary>What people and agents did.</summary>
    History,
}

/// <summary>One vote.</summary>
internal sealed record DecisionLine(string When, string Who, ReviewKind Kind, DecisionKind Decision, string? Reason);

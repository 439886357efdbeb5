using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>What the final review of one requisition shows.</summary>
internal sealed record FinalModel
{
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets a value indicating whether the reader is offered a daily digest.</summary>
    public bool OffersDigest { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets who proposed the outcomes.</summary>
    public IReadOnlyList<string> ProposedBy { get; init; } = [];

    /// <summary>Gets how many of those who wait are to go on.</summary>
    public int ToGoOn { get; init; }

    public int NotTakenFurther { get; init; }

    /// <summary>Gets how many people still wait for whom.</summary>
    public IReadOnlyList<(string Name, int Count)> StillWith { get; init; } = [];

    /// <summary>Gets how many outcomes are final already.</summary>
    public int FinalGoOn { get; init; }

    public int FinalNotTakenFurther { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    public IReadOnlyList<FinalRow> Rows { get; init; } = [];

    public FinalBatch? Last { get; init; }

    /// <summary>Gets who went back to the hiring manager and is still there, the newest first.</summary>
    public IReadOnlyList<FinalSentBack> SentBack { get; init; } = [];

    /// <summary>Gets how many outcomes of the click before had changed meanwhile and were left out.</summary>
    public int Skipped { get; init; }

    /// <summary>Gets a value indicating whether the only person who makes outcomes final also proposed some of them.</summary>
    public bool SamePerson { get; init; }

    /// <summary>Gets by when the first of them is to be made final, in words, or null.</summary>
    public string? Due { get; init; }

    /// <summary>Gets who both asked for candidates and decided on some of those shown, or null.</summary>
    public string? RequestedAndDecidedBy { get; init; }

    /// <summary>Gets a value indicating whether the requisition has ended: then nothing is decided or undone here.</summary>
    public bool Ended { get; init; }
}

/// <summary>One proposed outcome.</summary>
internal sealed record FinalRow
{
    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public required Guid CandidateId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required Outcome? Outcome { get; init; }

    public Recommendation? Recommendation { get; init; }

    /// <summary>Gets the decision of every hiring manager; several only where several had to decide.</summary>
    public IReadOnlyList<FinalVote> Votes { get; init; } = [];

    /// <summary>Gets a value indicating whether the reader decided on the person, so that somebody else has to make it final.</summary>
    public bool Own { get; init; }

    /// <summary>Gets who else can make it final, where it is the reader's own decision.</summary>
    public IReadOnlyList<string> SecondPeople { get; init; } = [];

    /// <summary>Gets a value indicating whether the person was interviewed, so that there is a decision packet to open.</summary>
    public bool Interviewed { get; init; }

    /// <summary>Gets a value indicating whether the reader approved already and others have to as well.</summary>
    public bool Waits { get; init; }

    /// <summary>Gets what the final reviewers asked about the person, and what was answered.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Gets the version of the criteria that the decision rests on, where a newer one is approved; else null.</summary>
    public int? OlderCriteria { get; init; }
}

/// <summary>What somebody decided.</summary>
/// <param name="PersonId">Who decided.</param>
/// <param name="Name">The name.</param>
/// <param name="Decision">What.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="For">In whose place, or null.</param>
internal sealed record FinalVote(Guid PersonId, string Name, DecisionKind Decision, string? Reason, string? For = null);

/// <summary>What was made final with one click.</summary>
internal sealed record FinalBatch(Guid PersonId, string Name, long At, string When, IReadOnlyList<(Guid ReviewId, string Name, string Code)> People);

/// <summary>A person who was sent back.</summary>
/// <param name="ReviewId">The final review.</param>
/// <param name="Round">The round in which it was decided.</param>
/// <param name="Name">The person.</param>
/// <param name="Code">The person's code.</param>
/// <param name="By">Who sent the person back.</param>
/// <param name="When">When.</param>
/// <param name="Reason">Why.</param>
internal sealed record FinalSentBack(Guid ReviewId, int Round, string Name, string Code, string By, string When, string? Reason);

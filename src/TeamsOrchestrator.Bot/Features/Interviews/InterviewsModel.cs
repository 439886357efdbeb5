using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The interviews of a requisition that wait for one reader. Nothing in it is escaped.</summary>
internal sealed record InterviewsModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AskedBy { get; init; }

    public bool AskedOneself { get; init; }

    public IReadOnlyList<InterviewRow> Rows { get; init; } = [];

    /// <summary>Gets how many of the requisition were interviewed already.</summary>
    public int Held { get; init; }

    public bool OffersDigest { get; init; }
}

/// <summary>One of them.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Name">The candidate.</param>
/// <param name="Code">The candidate's code.</param>
/// <param name="Kind">Whether the interview is to be held, or to be decided after it.</param>
/// <param name="Questions">How many questions there are.</param>
/// <param name="Due">By when, as a sentence, or null.</param>
internal sealed record InterviewRow(Guid ReviewId, string Name, string Code, ReviewKind Kind, int Questions, string? Due);

using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Everything that one interview, or the decision after it, shows to one reader. Nothing in it is escaped.</summary>
internal sealed record InterviewModel
{
    public required Guid RequisitionId { get; init; }

    public required Guid ReviewId { get; init; }

    public required Guid CandidateId { get; init; }

    public required ReviewKind Kind { get; init; }

    public required int Round { get; init; }

    /// <summary>Gets the version that is looked at: the questions aimed at the candidate, or the packet; null where there is none.</summary>
    public Guid? ArtifactId { get; init; }

    public required string Name { get; init; }

    public required string CandidateCode { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>Gets a value indicating whether the reader asked this of oneself.</summary>
    public bool AskedOneself { get; init; }

    /// <summary>Gets for whom the reader decides meanwhile, or null.</summary>
    public string? StandsInFor { get; init; }

    public IReadOnlyList<string> Others { get; init; } = [];

    public HowDecided How { get; init; } = new(ReviewPolicy.Any);

    public IReadOnlyList<VoteSoFar> VotesSoFar { get; init; } = [];

    /// <summary>Gets by when an answer is asked for, as a sentence, or null.</summary>
    public string? Due { get; init; }

    /// <summary>Gets who made the questions or the packet, in words that are ready for a card.</summary>
    public required string MadeBy { get; init; }

    public required InterviewRecord Interview { get; init; }

    /// <summary>Gets the reader's own notes, or null.</summary>
    public InterviewersNotes? Own { get; init; }

    /// <summary>Gets what the AI suggested after reading the CV, or null where it could not.</summary>
    public Recommendation? Recommendation { get; init; }

    public RevisionAnswer? Answer { get; init; }

    public bool NoMoreRevisions { get; init; }

    /// <summary>Gets who sent the decision back, or null.</summary>
    public string? SentBackBy { get; init; }

    public string? SentBackBecause { get; init; }

    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Gets a value indicating whether the reader may decide; where not, the reader has, and others have to as well.</summary>
    public bool MayDecide { get; init; } = true;

    /// <summary>Gets a value indicating whether HR makes outcomes final; else the recruiter does.</summary>
    public bool FinalByHr { get; init; } = true;
}

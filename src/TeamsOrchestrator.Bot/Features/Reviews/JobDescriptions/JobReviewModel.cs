using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Everything that an open review of a job description shows. Nothing in it is escaped.</summary>
internal sealed record JobReviewModel
{
    public required Guid ReviewId { get; init; }

    public Guid RequisitionId { get; init; }

    public required int Round { get; init; }

    public required Guid? ArtifactId { get; init; }

    /// <summary>Gets a value indicating whether the recruiter is asked, because the hiring manager sent it back.</summary>
    public bool IsRework { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>Gets a value indicating whether the reader asked this of oneself.</summary>
    public bool AskedOneself { get; init; }

    /// <summary>Gets for whom the reader decides meanwhile, or null.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>Gets the names of the others who may decide.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public HowDecided How { get; init; } = new(ReviewPolicy.Any);

    public IReadOnlyList<VoteSoFar> VotesSoFar { get; init; } = [];

    /// <summary>Gets by when an answer is asked for, as a sentence, or null.</summary>
    public string? Due { get; init; }

    public int VersionNumber { get; init; }

    /// <summary>Gets who made the version, in words that are ready for a card.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Gets a value indicating whether an agent made the version.</summary>
    public bool ByAgent { get; init; } = true;

    /// <summary>Gets the text, or null where no agent could write one.</summary>
    public required JobDescriptionDraft? Draft { get; init; }

    /// <summary>Gets what the check found.</summary>
    public IReadOnlyList<JobFinding> Findings { get; init; } = [];

    /// <summary>Gets how it differs from the version that was asked about before.</summary>
    public IReadOnlyList<LineChange> Changes { get; init; } = [];

    public RevisionAnswer? Answer { get; init; }

    /// <summary>Gets the name of the manager who sent it back, or null.</summary>
    public string? RejectedBy { get; init; }

    public string? RejectedBecause { get; init; }

    public bool NoMoreRevisions { get; init; }

    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    public bool OffersDigest { get; init; }

    /// <summary>Gets a value indicating whether the reader may decide.</summary>
    public bool MayDecide { get; init; } = true;
}

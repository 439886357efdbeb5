using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Everything that an open review of criteria shows. Nothing in it is escaped.</summary>
internal sealed record CriteriaReviewModel
{
    public required Guid ReviewId { get; init; }

    public Guid RequisitionId { get; init; }

    /// <summary>Gets a value indicating whether the reader is offered a daily digest.</summary>
    public bool OffersDigest { get; init; }

    public required int Round { get; init; }

    /// <summary>Gets for whom the reader decides meanwhile, or null.</summary>
    public string? StandsInFor { get; init; }

    public required Guid? ArtifactId { get; init; }

    /// <summary>Gets a value indicating whether the recruiter is asked, because the hiring manager sent the criteria back.</summary>
    public bool IsRework { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>Gets a value indicating whether the reader asked this of oneself.</summary>
    public bool AskedOneself { get; init; }

    /// <summary>Gets the names of the others who may decide.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Gets how those who are asked decide together.</summary>
    public HowDecided How { get; init; } = new(ReviewPolicy.Any);

    /// <summary>Gets what others decided before, where that may be seen.</summary>
    public IReadOnlyList<VoteSoFar> VotesSoFar { get; init; } = [];

    /// <summary>Gets by when an answer is asked for, as a sentence, or null.</summary>
    public string? Due { get; init; }

    public int VersionNumber { get; init; }

    /// <summary>Gets who made the version, in words that are ready for a card.</summary>
    public required string MadeBy { get; init; }

    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public IReadOnlyList<CriteriaWarning> Warnings { get; init; } = [];

    public RevisionAnswer? Answer { get; init; }

    /// <summary>Gets the name of the manager who sent the criteria back, or null.</summary>
    public string? RejectedBy { get; init; }

    public string? RejectedBecause { get; init; }

    /// <summary>Gets a value indicating whether the criteria were drafted anew as often as the workflow allows.</summary>
    public bool NoMoreRevisions { get; init; }

    /// <summary>Gets what the reviewers asked, and what was answered.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Gets a value indicating whether Edit opens a dialog, because the form is too long for the card.</summary>
    public bool EditsInDialog { get; init; }

    /// <summary>Gets a value indicating whether the reader may decide.</summary>
    public bool MayDecide { get; init; } = true;
}

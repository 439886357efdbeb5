using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Everything that the card of one person in a stack shows. Nothing in it is escaped.</summary>
internal sealed record StackPersonModel
{
    public required Guid StackId { get; init; }

    public Guid RequisitionId { get; init; }

    /// <summary>Gets for whom the reader decides meanwhile, or null.</summary>
    public string? StandsInFor { get; init; }

    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public required Guid? ArtifactId { get; init; }

    public required CandidateDossier Dossier { get; init; }

    public required string AskedBy { get; init; }

    /// <summary>Gets a value indicating whether the reader asked this of oneself.</summary>
    public bool AskedOneself { get; init; }

    /// <summary>Gets the names of the other hiring managers.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Gets how those who are asked decide together.</summary>
    public HowDecided How { get; init; } = new(ReviewPolicy.Any);

    /// <summary>Gets what others decided before, where that may be seen.</summary>
    public IReadOnlyList<VoteSoFar> VotesSoFar { get; init; } = [];

    public required int Place { get; init; }

    public required int Of { get; init; }

    /// <summary>Gets who made the screening, in words that are ready for a card; null where there is none.</summary>
    public string? MadeBy { get; init; }

    /// <summary>Gets a value indicating whether the person came from the sign-off list.</summary>
    public bool FromSignOff { get; init; }

    public bool OnHold { get; init; }

    /// <summary>Gets a value indicating whether the agents can read the CV again.</summary>
    public bool MayRevise { get; init; } = true;

    /// <summary>Gets a value indicating whether the CV was read again as often as the workflow allows.</summary>
    public bool NoMoreRevisions { get; init; }

    public bool FinalByHr { get; init; }

    /// <summary>Gets a value indicating whether those who go on are interviewed first.</summary>
    public bool Interviews { get; init; }

    /// <summary>Gets what the reviewers asked, and what was answered.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Gets by when it is to be decided, as a sentence, or null.</summary>
    public string? Due { get; init; }

    public RevisionAnswer? Answer { get; init; }

    /// <summary>Gets who sent the person back from the final review, or null.</summary>
    public string? SentBackBy { get; init; }

    public string? SentBackBecause { get; init; }

    /// <summary>Gets a value indicating whether the decision was reopened, rather than not agreed with in the final review.</summary>
    public bool Reopened { get; init; }

    public LastDecision? Last { get; init; }
}

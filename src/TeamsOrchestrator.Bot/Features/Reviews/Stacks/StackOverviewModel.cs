using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Everything that the overview of a stack shows. Nothing in it is escaped.</summary>
internal sealed record StackOverviewModel
{
    public required Guid StackId { get; init; }

    public Guid RequisitionId { get; init; }

    /// <summary>Gets a value indicating whether the reader is offered a daily digest.</summary>
    public bool OffersDigest { get; init; }

    /// <summary>Gets for whom the reader decides meanwhile, or null.</summary>
    public string? StandsInFor { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string AskedBy { get; init; }

    public bool AskedOneself { get; init; }

    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Gets how those who are asked decide together.</summary>
    public HowDecided How { get; init; } = new(ReviewPolicy.Any);

    /// <summary>Gets by when the next of those who wait is to be decided, as a sentence, or null.</summary>
    public string? Due { get; init; }

    public required IReadOnlyDictionary<StackGroup, int> Counts { get; init; }

    public int Decided { get; init; }

    public int Waiting { get; init; }

    public int OnHold { get; init; }

    public int ReadAgain { get; init; }

    /// <summary>Gets a value indicating whether nothing waits for the reader any more.</summary>
    public bool IsDone { get; init; }

    public int GoOn { get; init; }

    public int NotTakenFurther { get; init; }

    /// <summary>Gets a value indicating whether HR makes it final; else the recruiter does.</summary>
    public bool FinalByHr { get; init; }

    /// <summary>Gets a value indicating whether those who go on are interviewed first.</summary>
    public bool Interviews { get; init; }

    public LastDecision? Last { get; init; }
}

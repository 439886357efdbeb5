using TeamsOrchestrator.Bot.Asking;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>What the card of a question shows. Nothing in it is escaped.</summary>
internal sealed record QuestionModel
{
    public required Guid QuestionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the candidate whom it is about, or null for the criteria.</summary>
    public string? Candidate { get; init; }

    public required AskedQuestion Question { get; init; }

    public bool MayAnswer { get; init; }
}

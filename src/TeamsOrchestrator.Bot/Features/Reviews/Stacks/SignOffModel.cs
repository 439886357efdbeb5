namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Everything that a page of the sign-off list shows. Nothing in it is escaped.</summary>
internal sealed record SignOffModel
{
    public required Guid StackId { get; init; }

    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<SignOffPerson> Rows { get; init; }

    /// <summary>Gets how many people are on the list altogether.</summary>
    public int Waiting { get; init; }

    /// <summary>Gets by when it is to be decided, as a sentence, or null.</summary>
    public string? Due { get; init; }

    /// <summary>Gets the person who must be opened first, or null where that was done.</summary>
    public SignOffPerson? Drawn { get; init; }

    /// <summary>Gets why nothing was signed off, in words, or null.</summary>
    public string? Problem { get; init; }

    public LastDecision? Last { get; init; }
}

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Everything that a page of a CV shows. Nothing in it is escaped.</summary>
internal sealed record CvModel
{
    public required Guid CandidateId { get; init; }

    public Guid? StackId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string FileName { get; init; }

    public required IReadOnlyList<IReadOnlyList<CvTextLine>> Pages { get; init; }

    public int Page { get; init; }

    /// <summary>Gets why there is no text, in words, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Gets the link to the file that works once, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Gets a value indicating whether the file can be offered in Teams.</summary>
    public bool CanBeOffered { get; init; }

    /// <summary>Gets a value indicating whether it is the text as the agents got it, with what must not count covered.</summary>
    public bool IsCompared { get; init; }

    /// <summary>Gets a value indicating whether only that text may be shown before the decision.</summary>
    public bool IsBlind { get; init; }

    /// <summary>Gets a value indicating whether one quote is shown, and not the whole CV.</summary>
    public bool IsSource { get; init; }
}

using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>The message to one candidate, as a card shows it. Nothing in it is escaped.</summary>
internal sealed record MessageRow
{
    /// <summary>The longest text that a page shows whole; longer ones are read on a card of their own.</summary>
    public const int LongestShown = 1600;

    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public required MessageStanding Standing { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required Outcome? Outcome { get; init; }

    /// <summary>Gets who proposed the outcome and why, and who made it final, ready for a card.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>Gets the version of the text, or null where no agent could write one.</summary>
    public ArtifactVersion? Artifact { get; init; }

    public MessageVersion? Version { get; init; }

    /// <summary>Gets who wrote it, in words.</summary>
    public string MadeBy { get; init; } = string.Empty;

    /// <summary>Gets which words a person changed, or null.</summary>
    public string? Changes { get; init; }

    /// <summary>Gets what the agent says to the feedback of the round before, or null.</summary>
    public RevisionAnswer? Answer { get; init; }

    public bool NoMoreRevisions { get; init; }

    /// <summary>Gets the approved message, or null.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>Gets since or until when it stands so, in words, or null.</summary>
    public string? When { get; init; }

    /// <summary>Gets why no message goes, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets a value indicating whether the program ended while it was handed over.</summary>
    public bool MayHaveLeft { get; init; }

    /// <summary>Gets a value indicating whether it can be approved together with others: a draft as the agent wrote it, shown whole, with an address.</summary>
    public bool IsPlainDraft => Standing == MessageStanding.ToReview && Artifact is { Agent: not null } && Version is { To: not null } version && version.Draft.Body.Length <= LongestShown;
}

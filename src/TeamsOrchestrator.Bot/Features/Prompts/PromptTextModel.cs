using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What the card with the text of a prompt shows. Nothing in it is escaped.</summary>
internal sealed record PromptTextModel
{
    public required string Name { get; init; }

    public required string Label { get; init; }

    /// <summary>Gets the version that was asked for; 0 for the live one.</summary>
    public int Number { get; init; }

    public bool IsLive { get; init; }

    public string? ApprovedBy { get; init; }

    public string? Since { get; init; }

    public IReadOnlyList<IReadOnlyList<IReadOnlyList<WordRun>>> Pages { get; init; } = [];

    public int Page { get; init; }

    /// <summary>Gets what became of the versions that were proposed, the newest first: the version, in words what happened, who and when.</summary>
    public IReadOnlyList<string> History { get; init; } = [];

    public bool MayPropose { get; init; }

    /// <summary>Gets the address of the file for this person, once it was asked for.</summary>
    public string? Url { get; init; }
}

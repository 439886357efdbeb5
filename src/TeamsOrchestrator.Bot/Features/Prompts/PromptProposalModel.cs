using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Prompts;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What the card of a proposed version shows. Nothing in it is escaped.</summary>
internal sealed record PromptProposalModel
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Gets the version as agents will name it; null where the program's own is to be followed again.</summary>
    public string? Label { get; init; }

    public required string LiveLabel { get; init; }

    public required PromptState State { get; init; }

    public required string ProposedBy { get; init; }

    public required string When { get; init; }

    public string? Note { get; init; }

    /// <summary>Gets what differs from the live version, on pages; none once it was decided.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<WordRun>>> Pages { get; init; } = [];

    public int Page { get; init; }

    /// <summary>Gets who may decide.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    public bool MayDecide { get; init; }

    public bool MayWithdraw { get; init; }

    public string? DecidedBy { get; init; }

    public string? DecidedWhen { get; init; }

    public string? Reason { get; init; }
}

using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>A question about a candidate and what came of it.</summary>
internal sealed record AnswerModel
{
    public required string Code { get; init; }

    /// <summary>Gets the name, or the code where no name is to be shown.</summary>
    public required string Name { get; init; }

    public required string Question { get; init; }

    /// <summary>Gets a value indicating whether the candidate declined AI meanwhile.</summary>
    public bool Declined { get; init; }

    /// <summary>Gets what came of it, or null while an agent is at it.</summary>
    public GivenAnswer? Given { get; init; }

    /// <summary>Gets the agent that answered, or null.</summary>
    public string? Agent { get; init; }
}

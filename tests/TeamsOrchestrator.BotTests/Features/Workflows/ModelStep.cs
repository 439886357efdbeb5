namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>What can happen to a candidate.</summary>
internal enum ModelStep
{
    /// <summary>An agent ends, well or not.</summary>
    Agent,

    /// <summary>Somebody clicks a decision, whether asked or not.</summary>
    Vote,

    /// <summary>Somebody takes a decision back.</summary>
    Undo,

    /// <summary>The recruiter records the candidate's own wish.</summary>
    Withdraw,

    /// <summary>The recruiter takes that back.</summary>
    Return,
}

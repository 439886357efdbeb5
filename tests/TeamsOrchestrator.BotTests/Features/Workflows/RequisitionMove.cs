namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>What can happen to a requisition.</summary>
internal enum RequisitionMove
{
    /// <summary>Nothing is missing any more: the work begins.</summary>
    Begin,

    /// <summary>The agent that drafts criteria ends, well or not.</summary>
    Draft,

    /// <summary>Somebody clicks a decision on the criteria, or on what becomes of rejected ones.</summary>
    Vote,

    /// <summary>Somebody takes a decision on the criteria back.</summary>
    Undo,

    /// <summary>A candidate is decided on.</summary>
    DecideCandidate,

    /// <summary>Somebody asks for other criteria than those approved.</summary>
    AskForChange,

    /// <summary>Somebody declines the change.</summary>
    DeclineChange,

    /// <summary>Nothing new may start.</summary>
    Stop,

    /// <summary>It goes on.</summary>
    Resume,

    /// <summary>It ends: filled.</summary>
    Close,

    /// <summary>It ends: cancelled.</summary>
    Cancel,

    /// <summary>Its end is taken back.</summary>
    Reopen,
}

namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>What people do with the prompts of the agents.</summary>
public enum PromptAct
{
    /// <summary>Read them, and see who approved which version.</summary>
    See,

    /// <summary>Propose another version.</summary>
    Propose,

    /// <summary>Let a proposed version go live.</summary>
    Approve,

    /// <summary>Say no to a proposed version.</summary>
    Reject,

    /// <summary>Take back what one proposed.</summary>
    Withdraw,

    /// <summary>Read what reviewers changed in what an agent wrote.</summary>
    SeeEdits,
}

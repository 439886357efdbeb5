namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>The degrees of an agent's autonomy.</summary>
public enum AutonomyKind
{
    /// <summary>The agent makes a draft, and people decide on it.</summary>
    Drafts,

    /// <summary>No agent runs: people do it themselves.</summary>
    Human,

    /// <summary>What the agent makes counts, and people look at samples. Never where it is about a person.</summary>
    Acts,
}

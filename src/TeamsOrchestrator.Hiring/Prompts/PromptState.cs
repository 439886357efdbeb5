namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>Where a version of a prompt stands. The numbers are stored: never change one.</summary>
public enum PromptState
{
    /// <summary>Its file is being fetched.</summary>
    Fetching = 0,

    /// <summary>Its file could not be used.</summary>
    Refused = 1,

    /// <summary>It waits for a second person.</summary>
    Proposed = 2,

    /// <summary>Agents use it.</summary>
    Live = 3,

    /// <summary>Agents used it, and another one took its place.</summary>
    Former = 4,

    /// <summary>A second person said no.</summary>
    Rejected = 5,

    /// <summary>Whoever proposed it took it back.</summary>
    Withdrawn = 6,
}

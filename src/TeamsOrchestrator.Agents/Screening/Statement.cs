namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What the words around a mention make of it.</summary>
internal enum Statement
{
    /// <summary>"No experience with", "ohne": it is no evidence.</summary>
    Denied,

    /// <summary>"Basic knowledge of", "willing to learn", "Grundkenntnisse": less than the thing itself.</summary>
    Hedged,

    /// <summary>The plain claim.</summary>
    Claimed,
}

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Where a statement of a decision packet comes from.</summary>
public enum PacketSourceKind
{
    /// <summary>The screening of the CV that counts.</summary>
    Screening,

    /// <summary>A second, independent reading of the CV.</summary>
    SecondOpinion,

    /// <summary>An interviewer's notes.</summary>
    Notes,

    /// <summary>The approved criteria: what was to be found out.</summary>
    Criteria,
}

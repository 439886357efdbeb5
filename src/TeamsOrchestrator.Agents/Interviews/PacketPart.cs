namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Where in a decision packet a statement stands.</summary>
public enum PacketPart
{
    /// <summary>Sources say different things.</summary>
    Disagreement,

    /// <summary>What nobody knows yet.</summary>
    Open,

    /// <summary>Sources say the same.</summary>
    Agreement,

    /// <summary>What one source says alone.</summary>
    Known,
}

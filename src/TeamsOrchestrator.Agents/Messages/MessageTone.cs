namespace TeamsOrchestrator.Agents.Messages;

/// <summary>How a message sounds.</summary>
public enum MessageTone
{
    /// <summary>Friendly and plain.</summary>
    Warm,

    /// <summary>As official letters are written.</summary>
    Formal,
}

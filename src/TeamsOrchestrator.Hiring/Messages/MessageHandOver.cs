namespace TeamsOrchestrator.Hiring.Messages;

/// <summary>What became of a message that was handed over.</summary>
public enum MessageHandOver
{
    /// <summary>It left by itself.</summary>
    Left,

    /// <summary>A person has to send it.</summary>
    WithPerson,
}

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Why a text must not go to a candidate.</summary>
public enum MessageFault
{
    /// <summary>It touches a protected attribute.</summary>
    Protected,

    /// <summary>It compares with others, or names the code of a candidate.</summary>
    Others,

    /// <summary>It names a score, or says that a program decided.</summary>
    Machine,
}

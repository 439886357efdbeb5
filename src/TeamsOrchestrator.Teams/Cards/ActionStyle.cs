namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How a button looks.</summary>
public enum ActionStyle
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>The way forward.</summary>
    Positive,

    /// <summary>Something that hurts.</summary>
    Destructive,
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How far an element keeps from the one before.</summary>
public enum Spacing
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Not at all.</summary>
    None,

    /// <summary>A little.</summary>
    Small,

    /// <summary>Some.</summary>
    Medium,

    /// <summary>Far.</summary>
    Large,

    /// <summary>Farther.</summary>
    ExtraLarge,

    /// <summary>The host's padding.</summary>
    Padding,
}

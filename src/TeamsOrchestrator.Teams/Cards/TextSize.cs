namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How large a text is.</summary>
public enum TextSize
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Larger.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}

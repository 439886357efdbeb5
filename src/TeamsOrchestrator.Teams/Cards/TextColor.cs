namespace TeamsOrchestrator.Teams.Cards;

/// <summary>What colour a text has. Colour only repeats what the words say.</summary>
public enum TextColor
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The accent colour.</summary>
    Accent,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>Something to attend to.</summary>
    Attention,
}

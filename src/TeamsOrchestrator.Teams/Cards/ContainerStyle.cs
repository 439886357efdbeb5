namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How a container looks.</summary>
public enum ContainerStyle
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Set off.</summary>
    Emphasis,

    /// <summary>Good news.</summary>
    Good,

    /// <summary>Something to attend to.</summary>
    Attention,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>The accent colour.</summary>
    Accent,
}

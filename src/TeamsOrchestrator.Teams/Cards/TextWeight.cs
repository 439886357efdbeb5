namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How heavy a text is.</summary>
public enum TextWeight
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Lighter.</summary>
    Lighter,

    /// <summary>Bold.</summary>
    Bolder,
}

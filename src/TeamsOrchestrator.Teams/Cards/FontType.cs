namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Which typeface a text has.</summary>
public enum FontType
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>Fixed width.</summary>
    Monospace,
}

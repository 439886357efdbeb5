namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How tall an element is.</summary>
public enum BlockHeight
{
    /// <summary>As tall as its content.</summary>
    Auto,

    /// <summary>As tall as there is room.</summary>
    Stretch,
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Where something stands in its line.</summary>
public enum HorizontalAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Where a button stands.</summary>
public enum ActionMode
{
    /// <summary>On the card.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Which inputs an action sends along.</summary>
public enum AssociatedInputs
{
    /// <summary>Those of the card and its parents, after checking them.</summary>
    Auto,

    /// <summary>None, and checks none.</summary>
    None,
}

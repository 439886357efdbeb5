namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How choices are shown.</summary>
public enum ChoiceInputStyle
{
    /// <summary>As a list to open.</summary>
    Compact,

    /// <summary>All at once, as buttons.</summary>
    Expanded,
}

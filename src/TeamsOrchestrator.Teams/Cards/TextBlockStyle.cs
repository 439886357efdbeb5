namespace TeamsOrchestrator.Teams.Cards;

/// <summary>What a text is to a screen reader.</summary>
public enum TextBlockStyle
{
    /// <summary>Text.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How an image is cropped.</summary>
public enum ImageStyle
{
    /// <summary>Not at all.</summary>
    Default,

    /// <summary>Round.</summary>
    Person,
}

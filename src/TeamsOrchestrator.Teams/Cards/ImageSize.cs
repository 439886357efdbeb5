namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How large an image is.</summary>
public enum ImageSize
{
    /// <summary>Its own size, made to fit.</summary>
    Auto,

    /// <summary>As wide as there is room.</summary>
    Stretch,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,
}

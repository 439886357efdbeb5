namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A picture.</summary>
public sealed record Image() : CardElement("Image")
{
    /// <summary>Gets where it is; a data URL too.</summary>
    public required string Url { get; init; }

    /// <summary>Gets what it shows, in words; empty for an ornament.</summary>
    public required string AltText { get; init; }

    /// <summary>Gets how large it is.</summary>
    public ImageSize? Size { get; init; }

    /// <summary>Gets how it is cropped.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>Gets its width, as <c>50px</c>.</summary>
    public string? Width { get; init; }

    /// <summary>Gets where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }
}

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

    private protected override void Write(CardWriter card)
    {
        card.Text("url"u8, Url);
        card.Text("altText"u8, AltText);
        card.Word("size"u8, Size);
        card.Word("style"u8, Style);
        card.Text("width"u8, Width);
        card.Word("horizontalAlignment"u8, HorizontalAlignment);
        card.Part("selectAction"u8, SelectAction);
    }
}

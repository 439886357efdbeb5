namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A paragraph, with a little Markdown.</summary>
/// <param name="Text">The text; what comes from outside goes through <see cref="CardText.Escape"/> first.</param>
public sealed record TextBlock(string Text) : CardElement("TextBlock")
{
    /// <summary>Gets how large it is.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Gets how heavy it is.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Gets its colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Gets whether it stands back.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Gets a value indicating whether it runs over several lines. The schema's default is no, ours is yes: text that is cut helps nobody.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Gets how many lines are shown at most.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Gets where it stands.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>Gets its typeface.</summary>
    public FontType? FontType { get; init; }

    /// <summary>Gets whether it is a heading.</summary>
    public TextBlockStyle? Style { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Text("text"u8, Text);
        card.Word("size"u8, Size);
        card.Word("weight"u8, Weight);
        card.Word("color"u8, Color);
        card.Flag("isSubtle"u8, IsSubtle);
        card.Flag("wrap"u8, Wrap);
        card.Number("maxLines"u8, MaxLines);
        card.Word("horizontalAlignment"u8, HorizontalAlignment);
        card.Word("fontType"u8, FontType);
        card.Word("style"u8, Style);
    }
}

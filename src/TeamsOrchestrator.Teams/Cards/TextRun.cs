namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A piece of a <see cref="RichTextBlock"/>.</summary>
/// <param name="Text">The text, shown verbatim.</param>
public sealed record TextRun(string Text) : ICardPart
{
    /// <summary>Gets how large it is.</summary>
    public TextSize? Size { get; init; }

    /// <summary>Gets how heavy it is.</summary>
    public TextWeight? Weight { get; init; }

    /// <summary>Gets its colour.</summary>
    public TextColor? Color { get; init; }

    /// <summary>Gets whether it stands back.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Gets its typeface.</summary>
    public FontType? FontType { get; init; }

    /// <summary>Gets whether it is marked as with a pen.</summary>
    public bool? Highlight { get; init; }

    /// <summary>Gets whether it is in italics.</summary>
    public bool? Italic { get; init; }

    /// <summary>Gets whether it is struck through.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>Gets whether it is underlined.</summary>
    public bool? Underline { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, "TextRun");
        card.Text("text"u8, Text);
        card.Word("size"u8, Size);
        card.Word("weight"u8, Weight);
        card.Word("color"u8, Color);
        card.Flag("isSubtle"u8, IsSubtle);
        card.Word("fontType"u8, FontType);
        card.Flag("highlight"u8, Highlight);
        card.Flag("italic"u8, Italic);
        card.Flag("strikethrough"u8, Strikethrough);
        card.Flag("underline"u8, Underline);
    }
}

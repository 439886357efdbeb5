namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
public sealed record Column : ICardPart
{
    /// <summary>Gets what it holds.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>Gets its width: <c>auto</c>, <c>stretch</c>, a weight as <c>2</c>, or <c>50px</c>.</summary>
    public string? Width { get; init; }

    /// <summary>Gets where its items stand.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }

    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Gets how far it keeps from the column before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Gets whether a line separates it from the column before.</summary>
    public bool? Separator { get; init; }

    /// <summary>Gets its least height, as <c>50px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Gets the id that actions know it by.</summary>
    public string? Id { get; init; }

    /// <summary>Gets whether it is shown at first; null is yes.</summary>
    public bool? IsVisible { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, "Column");
        card.Parts("items"u8, Items);
        card.Text("width"u8, Width);
        card.Word("verticalContentAlignment"u8, VerticalContentAlignment);
        card.Part("selectAction"u8, SelectAction);
        card.Word("style"u8, Style);
        card.Word("spacing"u8, Spacing);
        card.Flag("separator"u8, Separator);
        card.Text("minHeight"u8, MinHeight);
        card.Text("id"u8, Id);
        card.Flag("isVisible"u8, IsVisible);
    }
}

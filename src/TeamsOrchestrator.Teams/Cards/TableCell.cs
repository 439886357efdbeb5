namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A cell of a <see cref="Table"/>.</summary>
/// <param name="Items">What it holds.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items) : ICardPart
{
    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }

    /// <summary>Gets where its items stand.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, "TableCell");
        card.Parts("items"u8, Items);
        card.Word("style"u8, Style);
        card.Part("selectAction"u8, SelectAction);
        card.Word("verticalContentAlignment"u8, VerticalContentAlignment);
    }
}

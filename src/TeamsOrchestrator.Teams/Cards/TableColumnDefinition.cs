namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A column of a <see cref="Table"/>.</summary>
public sealed record TableColumnDefinition : ICardPart
{
    /// <summary>Gets its share of the width.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Gets where the content of its cells stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Gets where the content of its cells stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Number("width"u8, Width);
        card.Word("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        card.Word("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
    }
}

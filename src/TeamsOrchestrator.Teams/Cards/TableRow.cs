namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">The cells, one a column.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells) : ICardPart
{
    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, "TableRow");
        card.Parts("cells"u8, Cells);
        card.Word("style"u8, Style);
    }
}

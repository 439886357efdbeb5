namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A table.</summary>
public sealed record Table() : CardElement("Table")
{
    /// <summary>Gets the columns.</summary>
    public required IReadOnlyList<TableColumnDefinition> Columns { get; init; }

    /// <summary>Gets the rows.</summary>
    public required IReadOnlyList<TableRow> Rows { get; init; }

    /// <summary>Gets whether the first row is a heading; null is yes.</summary>
    public bool? FirstRowAsHeader { get; init; }

    /// <summary>Gets whether lines are drawn; null is yes.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>Gets how the lines look.</summary>
    public ContainerStyle? GridStyle { get; init; }

    /// <summary>Gets where the content of cells stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }

    /// <summary>Gets where the content of cells stands.</summary>
    public VerticalAlignment? VerticalCellContentAlignment { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Parts("columns"u8, Columns);
        card.Parts("rows"u8, Rows);
        card.Flag("firstRowAsHeader"u8, FirstRowAsHeader);
        card.Flag("showGridLines"u8, ShowGridLines);
        card.Word("gridStyle"u8, GridStyle);
        card.Word("horizontalCellContentAlignment"u8, HorizontalCellContentAlignment);
        card.Word("verticalCellContentAlignment"u8, VerticalCellContentAlignment);
    }
}

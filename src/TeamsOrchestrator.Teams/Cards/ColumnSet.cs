namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Columns side by side.</summary>
public sealed record ColumnSet() : CardElement("ColumnSet")
{
    /// <summary>Gets the columns.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }

    /// <summary>Gets whether it reaches over its parent's padding.</summary>
    public bool? Bleed { get; init; }

    /// <summary>Gets its least height, as <c>50px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Gets where its columns stand.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Parts("columns"u8, Columns);
        card.Word("style"u8, Style);
        card.Part("selectAction"u8, SelectAction);
        card.Flag("bleed"u8, Bleed);
        card.Text("minHeight"u8, MinHeight);
        card.Word("horizontalAlignment"u8, HorizontalAlignment);
    }
}

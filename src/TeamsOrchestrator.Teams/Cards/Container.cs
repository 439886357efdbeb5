namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Several elements held together.</summary>
public sealed record Container() : CardElement("Container")
{
    /// <summary>Gets what it holds.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>Gets how it looks.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Gets what a tap on it does.</summary>
    public SelectableAction? SelectAction { get; init; }

    /// <summary>Gets where its items stand.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>Gets whether it reaches over its parent's padding.</summary>
    public bool? Bleed { get; init; }

    /// <summary>Gets its least height, as <c>50px</c>.</summary>
    public string? MinHeight { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Parts("items"u8, Items);
        card.Word("style"u8, Style);
        card.Part("selectAction"u8, SelectAction);
        card.Word("verticalContentAlignment"u8, VerticalContentAlignment);
        card.Flag("bleed"u8, Bleed);
        card.Text("minHeight"u8, MinHeight);
    }
}

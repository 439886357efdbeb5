namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks for text.</summary>
public sealed record InputText() : LabelledInput("Input.Text")
{
    /// <summary>Gets the hint while it is empty.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Gets the text at first.</summary>
    public string? Value { get; init; }

    /// <summary>Gets whether it takes several lines.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Gets how many characters it takes.</summary>
    public int? MaxLength { get; init; }

    private protected override void WriteInput(CardWriter card)
    {
        card.Text("placeholder"u8, Placeholder);
        card.Text("value"u8, Value);
        card.Flag("isMultiline"u8, IsMultiline);
        card.Number("maxLength"u8, MaxLength);
    }
}

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks for a number.</summary>
public sealed record InputNumber() : LabelledInput("Input.Number")
{
    /// <summary>Gets the least.</summary>
    public double? Min { get; init; }

    /// <summary>Gets the most.</summary>
    public double? Max { get; init; }

    /// <summary>Gets the number at first.</summary>
    public double? Value { get; init; }

    /// <summary>Gets the hint while it is empty.</summary>
    public string? Placeholder { get; init; }

    private protected override void WriteInput(CardWriter card)
    {
        card.Number("min"u8, Min);
        card.Number("max"u8, Max);
        card.Number("value"u8, Value);
        card.Text("placeholder"u8, Placeholder);
    }
}

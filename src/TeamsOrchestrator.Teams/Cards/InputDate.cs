namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks for a date.</summary>
public sealed record InputDate() : LabelledInput("Input.Date")
{
    /// <summary>Gets the earliest.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>Gets the latest.</summary>
    public DateOnly? Max { get; init; }

    /// <summary>Gets the date at first.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>Gets the hint while it is empty.</summary>
    public string? Placeholder { get; init; }

    private protected override void WriteInput(CardWriter card)
    {
        card.Day("min"u8, Min);
        card.Day("max"u8, Max);
        card.Day("value"u8, Value);
        card.Text("placeholder"u8, Placeholder);
    }
}

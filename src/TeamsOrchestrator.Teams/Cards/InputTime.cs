namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks for a time of day.</summary>
public sealed record InputTime() : LabelledInput("Input.Time")
{
    /// <summary>Gets the earliest.</summary>
    public TimeOnly? Min { get; init; }

    /// <summary>Gets the latest.</summary>
    public TimeOnly? Max { get; init; }

    /// <summary>Gets the time at first.</summary>
    public TimeOnly? Value { get; init; }

    /// <summary>Gets the hint while it is empty.</summary>
    public string? Placeholder { get; init; }

    private protected override void WriteInput(CardWriter card)
    {
        card.Time("min"u8, Min);
        card.Time("max"u8, Max);
        card.Time("value"u8, Value);
        card.Text("placeholder"u8, Placeholder);
    }
}

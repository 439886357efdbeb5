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
}

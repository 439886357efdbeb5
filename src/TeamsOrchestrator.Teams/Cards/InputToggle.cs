namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks yes or no. Its title is its label.</summary>
public sealed record InputToggle() : CardInput("Input.Toggle")
{
    /// <summary>Gets the words beside the box.</summary>
    public required string Title { get; init; }

    /// <summary>Gets whether it is ticked at first: one of the two values below.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the value when ticked; null is <c>true</c>.</summary>
    public string? ValueOn { get; init; }

    /// <summary>Gets the value when not ticked; null is <c>false</c>.</summary>
    public string? ValueOff { get; init; }

    /// <summary>Gets a value indicating whether a long title runs over several lines.</summary>
    public bool Wrap { get; init; } = true;

    private protected override void WriteInput(CardWriter card)
    {
        card.Text("title"u8, Title);
        card.Text("value"u8, Value);
        card.Text("valueOn"u8, ValueOn);
        card.Text("valueOff"u8, ValueOff);
        card.Flag("wrap"u8, Wrap);
    }
}

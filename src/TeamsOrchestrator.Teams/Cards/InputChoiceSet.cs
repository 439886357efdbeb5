namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks to choose.</summary>
public sealed record InputChoiceSet() : LabelledInput("Input.ChoiceSet")
{
    /// <summary>Gets the choices; for a people picker, those that a client without one offers.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Gets how they are shown.</summary>
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>Gets whether several can be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>Gets what is chosen at first; several are joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the hint while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Gets a value indicating whether long choices run over several lines.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Gets the search that makes it a people picker; a Teams addition to the schema.</summary>
    public PeopleQuery? Data { get; init; }

    private protected override void WriteInput(CardWriter card)
    {
        card.Parts("choices"u8, Choices);
        card.Word("style"u8, Style);
        card.Flag("isMultiSelect"u8, IsMultiSelect);
        card.Text("value"u8, Value);
        card.Text("placeholder"u8, Placeholder);
        card.Flag("wrap"u8, Wrap);
        card.Part("choices.data"u8, Data);
    }
}

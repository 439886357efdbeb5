namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Something that a person fills in. Its id names the value in the action's data.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput(string type)
        : base(type)
    {
    }

    /// <summary>Gets the name of the value, unique in the card.</summary>
    public override required string? Id
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? throw new ArgumentException("An input needs an id.", nameof(value)) : value;
    }

    /// <summary>Gets the words above it.</summary>
    public virtual string? Label { get; init; }

    /// <summary>Gets whether it has to be filled in.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Gets what is said when it is not filled in properly.</summary>
    public string? ErrorMessage { get; init; }

    private protected sealed override void Write(CardWriter card)
    {
        WriteInput(card);
        card.Text("label"u8, Label);
        card.Flag("isRequired"u8, IsRequired);
        card.Text("errorMessage"u8, ErrorMessage);
    }

    /// <summary>Writes the properties that only this kind of input has.</summary>
    private protected abstract void WriteInput(CardWriter card);
}

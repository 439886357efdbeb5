namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Something that a card shows.</summary>
public abstract record CardElement : ICardPart
{
    private protected CardElement(string type) => Type = type;

    /// <summary>Gets the id that actions and inputs are known by.</summary>
    public virtual string? Id { get; init; }

    /// <summary>Gets how far it keeps from the element before.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Gets whether a line separates it from the element before.</summary>
    public bool? Separator { get; init; }

    /// <summary>Gets whether it is shown at first; null is yes.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Gets how tall it is.</summary>
    public BlockHeight? Height { get; init; }

    internal string Type { get; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, Type);
        Write(card);
        card.Text("id"u8, Id);
        card.Word("spacing"u8, Spacing);
        card.Flag("separator"u8, Separator);
        card.Flag("isVisible"u8, IsVisible);
        card.Word("height"u8, Height);
    }

    /// <summary>Writes the properties that only this kind of element has.</summary>
    private protected abstract void Write(CardWriter card);
}

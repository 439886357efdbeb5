namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A button.</summary>
public abstract record CardAction : ICardPart
{
    private protected CardAction(string type) => Type = type;

    /// <summary>Gets the words on it.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the id that the click names.</summary>
    public string? Id { get; init; }

    /// <summary>Gets how it looks.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>Gets where it stands.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>Gets its picture.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Gets the words that appear over it.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Gets whether it can be pressed; null is yes.</summary>
    public bool? IsEnabled { get; init; }

    internal string Type { get; }

    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("type"u8, Type);
        Write(card);
        card.Text("title"u8, Title);
        card.Text("id"u8, Id);
        card.Word("style"u8, Style);
        card.Word("mode"u8, Mode);
        card.Text("iconUrl"u8, IconUrl);
        card.Text("tooltip"u8, Tooltip);
        card.Flag("isEnabled"u8, IsEnabled);
    }

    /// <summary>Writes the properties that only this kind of action has.</summary>
    private protected abstract void Write(CardWriter card);
}

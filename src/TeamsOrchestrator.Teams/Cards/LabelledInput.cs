namespace TeamsOrchestrator.Teams.Cards;

/// <summary>An input that nobody could name without its label.</summary>
public abstract record LabelledInput : CardInput
{
    private protected LabelledInput(string type)
        : base(type)
    {
    }

    /// <inheritdoc/>
    public override required string? Label
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? throw new ArgumentException("An input needs a label.", nameof(value)) : value;
    }
}

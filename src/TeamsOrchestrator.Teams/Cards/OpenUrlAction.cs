namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Opens a link.</summary>
public sealed record OpenUrlAction() : SelectableAction("Action.OpenUrl")
{
    /// <summary>Gets the link.</summary>
    public required string Url { get; init; }

    private protected override void Write(CardWriter card) => card.Text("url"u8, Url);
}

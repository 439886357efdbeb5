namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Opens a link.</summary>
public sealed record OpenUrlAction : SelectableAction
{
    /// <summary>Gets the link.</summary>
    public required string Url { get; init; }
}

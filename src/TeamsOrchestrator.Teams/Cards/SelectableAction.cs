namespace TeamsOrchestrator.Teams.Cards;

/// <summary>An action that can also be a tap on an element: all but showing a card.</summary>
public abstract record SelectableAction : CardAction
{
    private protected SelectableAction(string type)
        : base(type)
    {
    }
}

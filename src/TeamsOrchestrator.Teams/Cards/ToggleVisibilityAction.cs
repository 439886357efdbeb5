namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Shows what is hidden and hides what is shown.</summary>
/// <param name="TargetElements">The ids of the elements.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : SelectableAction("Action.ToggleVisibility")
{
    private protected override void Write(CardWriter card) => card.Texts("targetElements"u8, TargetElements);
}

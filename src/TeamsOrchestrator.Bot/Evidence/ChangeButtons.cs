using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The button that proposes other criteria, wherever a card shows them; the reviews slice handles it and checks again who clicks.</summary>
internal static class ChangeButtons
{
    public const string Verb = "criteria.propose-open";

    public static ExecuteAction ForCriteria(string title, Guid requisitionId) =>
        ExecuteAction.For(title, Verb, new ChangeClick(requisitionId), EvidenceJson.Default.ChangeClick) with { AssociatedInputs = AssociatedInputs.None };
}

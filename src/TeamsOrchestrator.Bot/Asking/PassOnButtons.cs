using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>The buttons that let somebody else decide, wherever a card asks; the reviewers slice handles them and checks again who clicks.</summary>
internal static class PassOnButtons
{
    public const string AskVerb = "people.ask";
    public const string TakeBackVerb = "people.take-back";

    /// <summary>Builds Delegate, which asks who decides in this requisition meanwhile.</summary>
    public static ExecuteAction Delegate(Guid requisitionId, Words words) => Ask(words["Asking_Delegate"], PassOnPurpose.DelegateHere, requisitionId);

    /// <summary>Builds a button that asks for a person.</summary>
    public static ExecuteAction Ask(string title, PassOnPurpose purpose, Guid? requisitionId) =>
        ExecuteAction.For(title, AskVerb, new PassOnClick(purpose, requisitionId), AskingJson.Default.PassOnClick) with { AssociatedInputs = AssociatedInputs.None };

    /// <summary>Builds the button that ends a delegation.</summary>
    public static ExecuteAction TakeBack(Guid? requisitionId, Words words) =>
        ExecuteAction.For(words["Asking_TakeBack"], TakeBackVerb, new PassOnClick(PassOnPurpose.Delegate, requisitionId), AskingJson.Default.PassOnClick)
            with { AssociatedInputs = AssociatedInputs.None };
}

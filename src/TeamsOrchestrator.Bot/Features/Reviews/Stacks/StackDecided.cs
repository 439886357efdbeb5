using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The card of one person in a stack about whom there is nothing to decide: who decided what and when, and the way on.</summary>
internal static class StackDecided
{
    /// <summary>Returns the words that say why there is nothing to decide about somebody.</summary>
    public static string LeftKey(CandidateState? left) => left switch
    {
        CandidateState.Withdrawn => "Stack_Withdrew",
        CandidateState.Removed => "Stack_Removed",
        _ => "Stack_NothingToDecide",
    };

    public static RenderedCard Build(StackDecidedModel model, Words words)
    {
        var said = model.Decision is not { } decision
            ? words[LeftKey(model.Left), CardText.Escape(model.Name)]
            : model.IsOwn
                ? words[$"Stack_You{StackParts.Spoken(decision)}", CardText.Escape(model.Name), model.When]
                : words[$"Stack_Other{StackParts.Spoken(decision)}", CardText.Escape(model.DecidedBy), CardText.Escape(model.Name), model.When];
        var actions = new List<CardAction> { StackParts.Move(words["Stack_Next"], model.StackId, StackMove.Next) with { Style = ActionStyle.Positive } };
        if (model.MayUndo)
        {
            actions.Add(UndoButtons.ForCandidate(words["Deciding_Undo"], model.ReviewId, model.Round));
        }

        actions.Add(StackParts.Move(words["Stack_ToOverview"], model.StackId, StackMove.Overview));
        return RenderedCard.Of(
            new AdaptiveCard
            {
                Body =
                [
                    new TextBlock(said) { Weight = TextWeight.Bolder },
                    .. model.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason))) { IsSubtle = true }] : Array.Empty<CardElement>(),
                ],
                Actions = actions,
            },
            words["Stack_Summary", model.Code]);
    }
}

using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The buttons of one person in a stack, always in the same order.</summary>
internal static class StackPersonButtons
{
    public static IReadOnlyList<CardAction> Build(StackPersonModel model, Words words)
    {
        var buttons = new List<CardAction> { Decide(words["Deciding_Approve"], model, DecisionKind.Approve) with { Style = ActionStyle.Positive } };
        if (model.Dossier.Screening is not null)
        {
            buttons.Add(ExecuteAction.For(
                words["Deciding_Edit"], CorrectVerdicts.Verb, new CorrectClick(model.StackId, model.ReviewId, model.Round, model.ArtifactId, Save: false),
                ReviewsJson.Default.CorrectClick) with { AssociatedInputs = AssociatedInputs.None });
        }

        buttons.Add(DecisionButtons.Asking(
            words["Deciding_Reject"], Reasons(model, words), words["Stack_RejectHint"],
            Decide(words["Deciding_Reject"], model, DecisionKind.Reject) with { Style = ActionStyle.Destructive }));
        if (model is { MayRevise: true, NoMoreRevisions: false })
        {
            buttons.Add(DecisionButtons.Asking(
                words["Deciding_Revise"], DecisionButtons.Feedback(words["Stack_ReviseLabel"], words), words["Stack_ReviseHint"],
                Decide(words["Deciding_Revise"], model, DecisionKind.Revise)));
        }

        if (model.Dossier.Screening is null)
        {
            buttons.Add(CvButtons.Open(words, model.Dossier.Candidate.Id, model.StackId)); // there is nothing else to go by
        }

        buttons.Add(More(model, words));
        return buttons;
    }

    private static IReadOnlyList<CardElement> Reasons(StackPersonModel model, Words words)
    {
        var unmet = StackPerson.ReasonFor(model.Dossier, words);
        var others = new[] { model.Dossier.Candidate.DeclinedAi ? null : words["Stack_ReasonScore"], words["Stack_ReasonExperience"], words["Stack_ReasonUnclear"] }.OfType<string>(); // no agent matched anything
        return DecisionButtons.Reasons(words["Stack_RejectLabel"], [.. unmet is null ? Array.Empty<string>() : [unmet], .. others], words);
    }

    // Teams shows at most six buttons in a row: what lets others help stands above what moves within the stack.
    private static ShowCardAction More(StackPersonModel model, Words words)
    {
        var others = new List<CardAction>();
        if (model.Dossier.Screening is not null)
        {
            others.Add(CvButtons.Open(words, model.Dossier.Candidate.Id, model.StackId));
        }

        if (!model.AskedOneself)
        {
            others.Add(QuestionPanel.Button(model.ReviewId, model.AskedBy, words));
        }

        others.Add(PassOnButtons.Delegate(model.RequisitionId, words));
        others.Add(WaitingButtons.RemindMe(model.RequisitionId, words));
        return new ShowCardAction
        {
            Title = words["Deciding_More"],
            Card = new AdaptiveCard
            {
                Body = [new TextBlock(words["Stack_MoreHint"]) { IsSubtle = true }, WaitingButtons.RemindWhen(words), new ActionSet(others)],
                Actions =
                [
                    model.OnHold
                        ? StackParts.Move(words["Stack_Release"], model.StackId, StackMove.Release, model.ReviewId)
                        : StackParts.Move(words["Stack_Hold"], model.StackId, StackMove.Hold, model.ReviewId),
                    StackParts.Move(words["Stack_Skip"], model.StackId, StackMove.Skip, model.ReviewId),
                    StackParts.Move(words["Stack_Back"], model.StackId, StackMove.Back),
                    StackParts.Move(words["Stack_Enough"], model.StackId, StackMove.Enough),
                ],
            },
        };
    }

    private static ExecuteAction Decide(string title, StackPersonModel model, DecisionKind decision) => ExecuteAction.For(
        title, DecideCandidate.Verb, new StackClick(model.StackId, model.ReviewId, model.Round, model.ArtifactId, decision), ReviewsJson.Default.StackClick);
}

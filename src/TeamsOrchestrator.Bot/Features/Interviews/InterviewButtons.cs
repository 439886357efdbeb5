using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The buttons of an interview and of the decision after it.</summary>
internal static class InterviewButtons
{
    public static IReadOnlyList<CardAction> Build(InterviewModel model, Words words)
    {
        var interview = model.Kind == ReviewKind.Interview;
        var buttons = new List<CardAction>(interview ? Noting(model, words) : Deciding(model, words))
        {
            DecisionButtons.Asking(
                words["Deciding_Reject"], DecisionButtons.Reasons(words["Interview_RejectLabel"], Reasons(interview, words), words),
                words[interview ? "Interview_RejectHint" : "Interview_DecisionRejectHint", CardText.Escape(model.Name)],
                Decide(words["Deciding_Reject"], model, DecisionKind.Reject) with { Style = ActionStyle.Destructive }),
        };
        if (!model.NoMoreRevisions)
        {
            buttons.Add(DecisionButtons.Asking(
                words["Deciding_Revise"], DecisionButtons.Feedback(words[interview ? "Interview_ReviseLabel" : "Interview_PacketReviseLabel"], words),
                words[interview ? "Interview_ReviseHint" : "Interview_PacketReviseHint"], Decide(words["Deciding_Revise"], model, DecisionKind.Revise)));
        }

        buttons.Add(More(model, words));
        return buttons;
    }

    private static IEnumerable<CardAction> Noting(InterviewModel model, Words words) =>
    [
        DecisionButtons.Asking(
            words["Deciding_Approve"], NotesForm.Build(model.Interview.Questions, model.Own?.Notes, words), words["Interview_NotesHint"],
            NotesForm.Send(Click(model, DecisionKind.Approve), words)),
        ExecuteAction.For(
            words["Deciding_Edit"], EditKit.Verb, new KitClick(model.ReviewId, model.Round, model.Interview.KitVersion?.Id, model.Interview.CoreVersion?.Id, Save: false), InterviewsJson.Default.KitClick)
            with { AssociatedInputs = AssociatedInputs.None },
    ];

    private static IEnumerable<CardAction> Deciding(InterviewModel model, Words words) =>
    [
        Decide(words["Deciding_Approve"], model, DecisionKind.Approve) with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None },
        DecisionButtons.Asking(
            words["Deciding_Edit"],
            new InputText { Id = DecideInterview.RemarkInput, Label = words["Interview_RemarkLabel"], IsMultiline = true, IsRequired = true, MaxLength = Review.MaxReason, ErrorMessage = words["Interview_RemarkMissing"] },
            words["Interview_RemarkHint"], Decide(words["Deciding_Edit"], model, DecisionKind.Edit) with { Style = ActionStyle.Positive }),
    ];

    private static IReadOnlyList<string> Reasons(bool interview, Words words) => interview
        ? [words["Interview_ReasonNoAnswer"], words["Interview_ReasonOther"]]
        : [words["Interview_ReasonNotShown"], words["Interview_ReasonStronger"], words["Interview_ReasonTerms"]];

    private static ShowCardAction More(InterviewModel model, Words words) => WaitingButtons.More(
        model.RequisitionId, words,
        [
            CvButtons.Open(words, model.CandidateId, stackId: null),
            .. model.AskedOneself ? Array.Empty<CardAction>() : [QuestionPanel.Button(model.ReviewId, model.AskedBy, words)],
            PassOnButtons.Delegate(model.RequisitionId, words),
        ]);

    private static InterviewClick Click(InterviewModel model, DecisionKind decision) => new(model.ReviewId, model.Round, model.ArtifactId, model.Interview.CoreVersion?.Id, decision);

    private static ExecuteAction Decide(string title, InterviewModel model, DecisionKind decision) =>
        ExecuteAction.For(title, DecideInterview.Verb, Click(model, decision), InterviewsJson.Default.InterviewClick);
}

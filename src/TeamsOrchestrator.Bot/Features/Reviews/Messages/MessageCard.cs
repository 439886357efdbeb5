using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>One message to one candidate, shown in place of the page.</summary>
internal static class MessageCard
{
    public const string ToInput = "to";
    public const string SubjectInput = "subject";
    public const string BodyInput = "body";

    private const int LongestAddress = 254;
    private const int LongestChanges = 600;

    public static RenderedCard Build(MessageRow row, Guid requisitionId, int page, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock($"{CardText.Escape(row.Name)} ({row.Code}) · {MessageParts.Outcome(row, words)}") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                .. row.Decisions.Select(decision => new TextBlock(decision) { Spacing = Spacing.None }),
                new TextBlock(row.MadeBy) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.Small },
                .. row.When is { } when ? [new TextBlock(when) { Weight = TextWeight.Bolder }] : Array.Empty<CardElement>(),
                .. row.Reason is { } reason ? [new TextBlock(words.Quote(CardText.Escape(reason)))] : Array.Empty<CardElement>(),
                .. AnswerPanel.Build(row.Answer, words["Message_NotUsedHint"], words),
                .. MessageParts.Text(row, MessageDraft.MaxBody, words),
                .. row.Changes is { } changes ? [new TextBlock(words["Message_Changes", CardText.Escape(DecisionWords.Cut(changes, LongestChanges))]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
                .. row.Standing == MessageStanding.ToReview ? Asked(row, words) : [],
                .. row is { Standing: MessageStanding.Ready } ? [new TextBlock(words["Message_SendHint"])] : Array.Empty<CardElement>(),
            ],
            Actions = [.. Buttons(row, page, words), MessageParts.Turn("Message_ToPage", requisitionId, page, words)],
        },
        words["Message_SummaryOne"]) with { AiGenerated = row.Standing == MessageStanding.ToReview && row.Artifact is { Agent: not null } };

    private static IEnumerable<CardElement> Asked(MessageRow row, Words words)
    {
        if (row.Version is { To: null })
        {
            yield return new InputText { Id = ToInput, Label = words["Message_ToLabel"], MaxLength = LongestAddress };
        }

        yield return new TextBlock(words["Message_Consequence"]) { Spacing = Spacing.Medium };
        yield return EvidencePanel.Instructions(words);
    }

    private static IEnumerable<CardAction> Buttons(MessageRow row, int page, Words words) => row.Standing switch
    {
        MessageStanding.ToReview => ToReview(row, page, words),
        MessageStanding.Ready => [.. Mail(row, words), Settle("Message_Sent", row, sent: true, page, words), Settle("Message_NotSent", row, sent: false, page, words), .. Undo(row, page, words)],
        MessageStanding.NotSent => [.. Mail(row, words), Settle("Message_Sent", row, sent: true, page, words), .. Undo(row, page, words)],
        _ => Undo(row, page, words),
    };

    private static IEnumerable<CardAction> ToReview(MessageRow row, int page, Words words)
    {
        if (row.Version is { } version)
        {
            yield return MessageParts.Decide("Deciding_Approve", row, DecisionKind.Approve, page, words)
                with { Style = ActionStyle.Positive, AssociatedInputs = version.To is null ? AssociatedInputs.Auto : AssociatedInputs.None };
        }

        yield return Edit(row, page, words);
        yield return DecisionButtons.Asking(
            words["Deciding_Reject"], DecisionButtons.Reason(words["Message_RejectLabel"], null, words), words["Message_RejectHint"],
            MessageParts.Decide("Deciding_Reject", row, DecisionKind.Reject, page, words) with { Style = ActionStyle.Destructive });
        if (row is { NoMoreRevisions: false, Version: not null })
        {
            yield return DecisionButtons.Asking(
                words["Deciding_Revise"], DecisionButtons.Feedback(words["Message_ReviseLabel"], words), words["Message_ReviseHint"],
                MessageParts.Decide("Deciding_Revise", row, DecisionKind.Revise, page, words));
        }
    }

    private static ShowCardAction Edit(MessageRow row, int page, Words words) => new()
    {
        Title = words["Deciding_Edit"],
        Card = new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Message_EditHint"]) { IsSubtle = true },
                new InputText { Id = "edit-" + ToInput, Label = words["Message_ToLabel"], Value = row.Version?.To, MaxLength = LongestAddress },
                new InputText { Id = SubjectInput, Label = words["Message_SubjectLabel"], Value = row.Version?.Draft.Subject, MaxLength = MessageDraft.MaxSubject },
                new InputText { Id = BodyInput, Label = words["Message_BodyLabel"], Value = row.Version?.Draft.Body, IsMultiline = true, MaxLength = MessageDraft.MaxBody },
            ],
            Actions = [MessageParts.Decide("Message_EditApprove", row, DecisionKind.Edit, page, words) with { Style = ActionStyle.Positive }],
        },
    };

    private static IEnumerable<CardAction> Mail(MessageRow row, Words words)
    {
        if (row.Version is { To: { } to, Draft: var draft })
        {
            var (link, holdsText) = MailAddresses.Link(to, draft.Subject, draft.Body);
            yield return new OpenUrlAction { Title = words[holdsText ? "Message_Mail" : "Message_MailWithoutText"], Url = link };
        }
    }

    private static ExecuteAction Settle(string title, MessageRow row, bool sent, int page, Words words) =>
        ExecuteAction.For(words[title], SettleHandedOver.Verb, new SettleMessageClick(row.MessageId!.Value, sent, page), ReviewsJson.Default.SettleMessageClick) with { AssociatedInputs = AssociatedInputs.None };

    private static IEnumerable<CardAction> Undo(MessageRow row, int page, Words words) => MessageParts.Undo(row, page, words) is { } undo ? [undo] : [];
}

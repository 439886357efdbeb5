using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>What the page of messages and the card of one share.</summary>
internal static class MessageParts
{
    public static string Outcome(MessageRow row, Words words) => row.Outcome is { } outcome ? StateWords.Of(outcome, words) : string.Empty;

    /// <summary>Builds address, subject and text as they go, with what the reader should know of them.</summary>
    public static IEnumerable<CardElement> Text(MessageRow row, int longest, Words words)
    {
        foreach (var remark in row.Version?.Draft.Remarks ?? [])
        {
            yield return new TextBlock(words[$"Message_Remark{remark}"]) { Color = TextColor.Warning, Size = TextSize.Small, Spacing = Spacing.None };
        }

        if (row.Version is not { } version)
        {
            yield return new TextBlock(words["Message_NoText"]) { Color = TextColor.Warning };
            yield break;
        }

        var to = version.To is { } address ? words["Message_To", CardText.Escape(address)] : words["Message_ToNobody"];
        yield return new TextBlock(to) { Spacing = Spacing.Small, Color = version.To is null ? TextColor.Attention : TextColor.Default };
        yield return new TextBlock(words["Message_SubjectLine", CardText.Escape(version.Draft.Subject)]) { Spacing = Spacing.None };
        var body = version.Draft.Body;
        yield return new Container
        {
            Style = ContainerStyle.Emphasis,
            Items =
            [
                .. DecisionWords.Cut(body, longest).Split("\n\n").Select(paragraph => new TextBlock(string.Join("\n\n", paragraph.Split('\n').Select(CardText.Escape))) { Spacing = Spacing.Small }),
                .. body.Length > longest ? [new TextBlock(words["Message_Longer"]) { IsSubtle = true }] : Array.Empty<CardElement>(),
            ],
        };
    }

    public static ExecuteAction Decide(string title, MessageRow row, DecisionKind decision, int page, Words words) => ExecuteAction.For(
        words[title], DecideMessage.Verb, new MessageClick(row.ReviewId, row.Round, row.Artifact?.Id, decision, page), ReviewsJson.Default.MessageClick);

    /// <summary>Builds Undo, where there is something to take back.</summary>
    public static ExecuteAction? Undo(MessageRow row, int page, Words words) =>
        row.Standing is MessageStanding.Approved or MessageStanding.NotSent or MessageStanding.NoMessage || row is { Standing: MessageStanding.Ready, MayHaveLeft: false }
            ? ExecuteAction.For(words["Message_Undo"], UndoMessage.Verb, new UndoMessageClick(row.ReviewId, row.Round, page), ReviewsJson.Default.UndoMessageClick)
                with { Tooltip = words["Message_UndoWhom", row.Name], AssociatedInputs = AssociatedInputs.None }
            : null;

    public static ExecuteAction Turn(string title, Guid requisitionId, int page, Words words) =>
        ExecuteAction.For(words[title], ShowMessages.Verb, new MessagesPageClick(requisitionId, page), ReviewsJson.Default.MessagesPageClick) with { AssociatedInputs = AssociatedInputs.None };
}

using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>The messages to the candidates of a requisition, a page at a time: drafts to approve, and what became of those approved.</summary>
internal sealed class MessagesCard(MessagesReader reader, MessagePosting posting, DelegatedCard delegated) : ICard
{
    public static string Kind => CardKinds.Messages;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Audience != ConversationKind.Personal || request.Reader is not { } person)
        {
            return null;
        }

        var (requisitionId, view) = (request.Name.SubjectId, MessagesView.Parse(request.Name.Parameters));
        if (await reader.ReadAsync(requisitionId, view, person, request.Words, cancellationToken) is not { } model)
        {
            return await reader.PassedOnAsync(requisitionId, person.Id, cancellationToken) is { } requisition
                ? await delegated.FindAsync(person, requisition, request.Words, cancellationToken) ?? BuildPassedOn(requisition.Code, requisition.Title, request.Words) : null;
        }

        return view.Since > 0 && await posting.NewestAsync(requisitionId, person.Id, cancellationToken) > view.Since
            ? BuildOlder(model.Code, model.Title, request.Words) : Build(model, request.Words);
    }

    /// <summary>Builds what remains of a card when a newer one asks.</summary>
    public static RenderedCard BuildOlder(string code, string title, Words words) => Line(words["Message_Older", code, CardText.Escape(title)], code, words);

    /// <summary>Builds what remains for somebody who is asked no more.</summary>
    public static RenderedCard BuildPassedOn(string code, string title, Words words) => Line(words["Message_PassedOn", code, CardText.Escape(title)], code, words);

    public static RenderedCard Build(MessagesModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Message_Heading", CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(Counts(model, words)) { Weight = TextWeight.Bolder, Spacing = Spacing.None },
                .. model.Due is { } due ? [new TextBlock(due) { Spacing = Spacing.None }] : Array.Empty<CardElement>(),
                .. model.Skipped > 0 ? [new TextBlock(words.Count("Message_Skipped", model.Skipped)) { Color = TextColor.Warning }] : Array.Empty<CardElement>(),
                .. model.Rows.Select(row => Row(row, model, words)),
                .. model.Rows.Any(row => row.Standing == MessageStanding.ToReview) ? [new TextBlock(words["Message_Consequence"]) { Separator = true, Spacing = Spacing.Medium }] : Array.Empty<CardElement>(),
                .. model.Pages > 1 ? [new TextBlock(words["Message_Page", model.Page, model.Pages]) { IsSubtle = true, Spacing = Spacing.Small }] : Array.Empty<CardElement>(),
            ],
            Actions = [.. Buttons(model, words)],
        },
        words["Message_Summary", model.Code]) with { AiGenerated = model.Rows.Any(row => row.IsPlainDraft) };

    private static RenderedCard Line(string text, string code, Words words) =>
        RenderedCard.Of(new AdaptiveCard { Body = [new TextBlock(text) { IsSubtle = true }] }, words["Message_Summary", code]);

    private static string Counts(MessagesModel model, Words words)
    {
        var parts = Enum.GetValues<MessageStanding>().Where(standing => model.Counts.GetValueOrDefault(standing) > 0)
            .Select(standing => words[$"Message_Count{standing}", model.Counts[standing]]).ToList();
        return parts.Count == 0 ? words["Message_Nothing", model.Code] : $"{model.Code} · {string.Join(" · ", parts)}";
    }

    private static Container Row(MessageRow row, MessagesModel model, Words words) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{CardText.Escape(row.Name)}** ({row.Code}) · {MessageParts.Outcome(row, words)}"),
            .. row.When is { } when ? [new TextBlock(when) { Spacing = Spacing.None, Color = row.Standing == MessageStanding.Ready ? TextColor.Attention : TextColor.Default }] : Array.Empty<CardElement>(),
            .. row.Standing == MessageStanding.ToReview ? MessageParts.Text(row, MessageRow.LongestShown, words) : [],
            new ActionSet([.. RowButtons(row, model, words)]) { Spacing = Spacing.Small },
        ],
    };

    private static IEnumerable<CardAction> RowButtons(MessageRow row, MessagesModel model, Words words)
    {
        if (row is { Standing: MessageStanding.ToReview, Version.To: not null, Version.Draft.Body.Length: <= MessageRow.LongestShown })
        {
            yield return MessageParts.Decide("Deciding_Approve", row, DecisionKind.Approve, model.Page, words) with { Tooltip = words["Message_ApproveWhom", row.Name], AssociatedInputs = AssociatedInputs.None };
        }

        yield return ExecuteAction.For(words["Message_Open"], OpenMessage.Verb, new MessageOpenClick(row.ReviewId, model.Page), ReviewsJson.Default.MessageOpenClick)
            with { Tooltip = words["Message_OpenWhom", row.Name], AssociatedInputs = AssociatedInputs.None };
        if (MessageParts.Undo(row, model.Page, words) is { } undo)
        {
            yield return undo;
        }
    }

    private static IEnumerable<CardAction> Buttons(MessagesModel model, Words words)
    {
        var drafts = model.Rows.Where(row => row.IsPlainDraft).ToList();
        if (drafts.Count > 1)
        {
            var click = new ApproveMessagesClick(model.RequisitionId, model.Page, [.. drafts.Select(row => new ShownMessage(row.ReviewId, row.Round, row.Artifact!.Id))]);
            yield return ExecuteAction.For(words["Message_ApprovePage", drafts.Count], ApproveMessages.Verb, click, ReviewsJson.Default.ApproveMessagesClick)
                with { Style = ActionStyle.Positive, AssociatedInputs = AssociatedInputs.None };
        }

        if (model.Page > 1)
        {
            yield return MessageParts.Turn("Message_Back", model.RequisitionId, model.Page - 1, words);
        }

        if (model.Page < model.Pages)
        {
            yield return MessageParts.Turn("Message_Next", model.RequisitionId, model.Page + 1, words);
        }

        if (model.Counts.GetValueOrDefault(MessageStanding.ToReview) > 0)
        {
            yield return WaitingButtons.More(model.RequisitionId, words, PassOnButtons.Delegate(model.RequisitionId, words));
            if (model.OffersDigest)
            {
                yield return DigestOffer.Button(words);
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Reminds its reader of what waits in a requisition. Only the newest is more than a line.</summary>
internal sealed class ReminderCard(HiringDb db, WaitingReviews waiting, TimeProvider clock) : ICard
{
    public static string Kind => CardKinds.Reminder;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Audience != ConversationKind.Personal || request.Reader is not { } reader || !Guid.TryParseExact(request.Name.Parameters, "N", out var id)
            || await db.Reminders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == reader.Id, cancellationToken) is not { } reminder
            || await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reminder.RequisitionId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var groups = requisition.State == RequisitionState.Stopped
            ? [] : (await waiting.InAsync(requisition.Id, cancellationToken)).Where(group => group.PersonId == reader.Id).ToList();
        var newer = await db.Reminders.AnyAsync(
            row => row.RequisitionId == reminder.RequisitionId && row.PersonId == reader.Id && row.Cause <= ReminderCause.Nudged && row.At > reminder.At, cancellationToken);
        if (groups.Count > 0 && !newer)
        {
            return Build(await ReadAsync(reminder, requisition, groups, request, cancellationToken), request.Words);
        }

        // What was decided before it went out is not said at all.
        var stands = await db.PostedCards.AnyAsync(row => row.CardKey == request.Name.Key, cancellationToken);
        return !stands ? null : BuildLine(newer, requisition.Code, requisition.Title, request.Words.When(reminder.At, reader.TimeZone), request.Words);
    }

    public static RenderedCard Build(ReminderModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Reminder_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(model.AskedBy is { } name ? words["Reminder_WhyNudged", CardText.Escape(name)] : words[$"Reminder_Why{model.Cause}"]) { Spacing = Spacing.Small },
                .. model.Rows.Select(row => Row(model, row, words)),
                .. model.Next is { } next ? [new TextBlock(words["Reminder_Next", next]) { IsSubtle = true, Size = TextSize.Small }] : Array.Empty<CardElement>(),
                new TextBlock(words["Reminder_Rules"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions = [WaitingButtons.More(model.RequisitionId, words)],
        },
        words["Reminder_Summary", model.Code, model.Title]);

    public static RenderedCard BuildLine(bool newer, string code, string title, string when, Words words) => RenderedCard.Of(
        new AdaptiveCard { Body = [new TextBlock(words[newer ? "Reminder_Older" : "Reminder_Done", code, CardText.Escape(title), when]) { IsSubtle = true }] },
        words["Reminder_Summary", code, title]);

    private static Container Row(ReminderModel model, ReminderRow row, Words words) => new()
    {
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{words[$"Insights_Reviews_{row.Kind}", row.Count]}**"),
            .. row.Due is { } due ? [new TextBlock(due) { Spacing = Spacing.None }] : Array.Empty<CardElement>(),
            new ActionSet([WaitingButtons.Open(model.RequisitionId, row.Kind, model.Code, model.Title, words)]) { Spacing = Spacing.Small },
        ],
    };

    private async Task<ReminderModel> ReadAsync(
        Reminder reminder, Requisition requisition, List<WaitingGroup> groups, CardRequest request, CancellationToken cancellationToken)
    {
        var (now, zone) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), request.Reader!.TimeZone);
        var snooze = await db.Snoozes.AsNoTracking().SingleOrDefaultAsync(row => row.RequisitionId == requisition.Id && row.PersonId == request.Reader.Id, cancellationToken);
        return new ReminderModel
        {
            RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, Cause = reminder.Cause,
            AskedBy = reminder.ById is { } by ? await db.People.Where(row => row.Id == by).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) : null,
            Rows = [.. groups.GroupBy(group => group.Kind).Select(same => new ReminderRow(
                same.Key, same.Sum(group => group.Count), request.Words.Due(same.Min(group => group.DueAt), now, zone)))],
            Next = snooze is null ? null : request.Words.When(snooze.Until, zone),
        };
    }
}

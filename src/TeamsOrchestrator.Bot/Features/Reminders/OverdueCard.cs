using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Tells a recruiter or HR whose decisions are late, with what can be done about it. Only the newest is more than a line.</summary>
internal sealed class OverdueCard(HiringDb db, WaitingReviews waiting, VisibleRequisition visible, TimeProvider clock) : ICard
{
    public static string Kind => CardKinds.Overdue;

    public async Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken)
    {
        if (request.Reader is not { } reader || !Guid.TryParseExact(request.Name.Parameters, "N", out var id)
            || await db.Reminders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PersonId == reader.Id, cancellationToken) is not { } reminder
            || await visible.FindAsync(reminder.RequisitionId, request, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var newer = await db.Reminders.AnyAsync(
            row => row.RequisitionId == reminder.RequisitionId && row.PersonId == reader.Id && row.Cause >= ReminderCause.Late && row.At > reminder.At, cancellationToken);
        var rows = newer || requisition.State == RequisitionState.Stopped ? [] : await RowsAsync(requisition, request, cancellationToken);
        return rows.Count == 0
            ? BuildLine(newer, requisition.Code, requisition.Title, request.Words.When(reminder.At, reader.TimeZone), request.Words)
            : Build(
                new OverdueModel
                {
                    RequisitionId = requisition.Id, Code = requisition.Code, Title = requisition.Title, Cause = reminder.Cause, Rows = rows,
                    Recruiter = await NameAsync(requisition.RecruiterId, cancellationToken),
                },
                request.Words);
    }

    public static RenderedCard Build(OverdueModel model, Words words) => RenderedCard.Of(
        new AdaptiveCard
        {
            Body =
            [
                new TextBlock(words["Overdue_Heading", model.Code, CardText.Escape(model.Title)]) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
                new TextBlock(words[$"Overdue_Why{model.Cause}", CardText.Escape(model.Recruiter)]) { Spacing = Spacing.Small },
                .. model.Rows.Select(row => Row(row, words)),
                new TextBlock(words["Overdue_Rules"]) { IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium },
            ],
            Actions =
            [
                WaitingButtons.Nudge(model.RequisitionId, words),
                WaitingButtons.Extend(model.RequisitionId, words),
                PassOnButtons.Ask(words["Waiting_Reassign"], PassOnPurpose.Reassign, model.RequisitionId),
                SayAction.Button(words["Overdue_Status"], $"status {model.Code}"),
            ],
        },
        words[$"Overdue_Summary{model.Cause}", model.Code, model.Title]);

    public static RenderedCard BuildLine(bool newer, string code, string title, string when, Words words) => RenderedCard.Of(
        new AdaptiveCard { Body = [new TextBlock(words[newer ? "Overdue_Older" : "Overdue_Done", code, CardText.Escape(title), when]) { IsSubtle = true }] },
        words["Overdue_SummaryLate", code, title]);

    private static Container Row(OverdueRow row, Words words) => new()
    {
        Spacing = Spacing.Medium,
        Items =
        [
            new TextBlock($"**{CardText.Escape(row.Name)}** · {words[$"Waiting_Reviews_{row.Kind}", row.Count]}"),
            new TextBlock(words[row.Expired ? "Overdue_RowExpired" : "Overdue_Row", row.Since]) { Color = TextColor.Attention, Spacing = Spacing.None },
            .. row.Written is { } written ? [new TextBlock(words["Overdue_Written", written]) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None }] : Array.Empty<CardElement>(),
        ],
    };

    private async Task<IReadOnlyList<OverdueRow>> RowsAsync(Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        var (now, zone) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), request.Reader!.TimeZone);
        var rows = new List<OverdueRow>();
        foreach (var group in (await waiting.InAsync(requisition.Id, cancellationToken)).Where(group => group.DueAt < now && group.PersonId != request.Reader.Id))
        {
            var written = await db.Reminders
                .Where(row => row.RequisitionId == requisition.Id && row.PersonId == group.PersonId && row.Cause <= ReminderCause.Nudged && row.At <= now)
                .MaxAsync(row => (long?)row.At, cancellationToken);
            rows.Add(new OverdueRow(
                await NameAsync(group.PersonId, cancellationToken), group.Kind, group.Count, request.Words.Day(group.DueAt, zone), group.Expired,
                written is { } at ? request.Words.When(at, zone) : null));
        }

        return rows;
    }

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}

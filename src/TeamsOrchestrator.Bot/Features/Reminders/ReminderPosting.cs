using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Posts a reminder as a new message, lets the one before shrink to a line, and keeps on record that it was sent.</summary>
internal sealed class ReminderPosting(HiringDb db, Outbox outbox, AuditLog audit, KeyFactory ids)
{
    public async Task PostAsync(ReminderOrder order, CancellationToken cancellationToken)
    {
        var rows = order.Items.Select((item, index) => new Reminder
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = order.Requisition.Id, PersonId = order.PersonId, AboutId = item.AboutId, Kind = item.Kind,
            Cause = item.Cause, At = order.At, Day = index == 0 ? order.Day : null, ById = order.ById,
        }).ToList();
        db.Reminders.AddRange(rows);
        var card = CardOf(rows[0]);
        outbox.UpdateAll(card.Kind, order.Requisition.Id, quiet: false);
        await outbox.PostToAsync(order.PersonId, card, order.At, cancellationToken);
        var name = await db.People.Where(row => row.Id == order.PersonId).Select(row => row.Name).SingleAsync(cancellationToken);
        audit.Add(order.Requisition.Id, order.ById is { } by ? AuditActor.Person(by) : AuditActor.System, CodeOf(rows[0]), order.Requisition.Id, name);
    }

    public static CardName CardOf(Reminder reminder)
    {
        var kind = reminder.ToReviewer ? CardKinds.Reminder : CardKinds.Overdue;
        return new CardName(kind, $"{kind}:{reminder.Id:N}", reminder.RequisitionId, $"{reminder.Id:N}");
    }

    private static string CodeOf(Reminder reminder) => reminder.Cause switch
    {
        ReminderCause.Nudged => "review.nudged",
        ReminderCause.Late or ReminderCause.Escalated or ReminderCause.Expired => "review.escalated",
        _ => "review.reminded",
    };
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Remind me: until then no clock writes to the reviewer about the requisition. The due day stays as it is.</summary>
internal sealed class SnoozeReviews(
    HiringDb db, WaitingReviews waiting, WorkingCalendar calendar, WorkQueue queue, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeSpan Hours = TimeSpan.FromHours(2);

    public static string Verb => WaitingButtons.SnoozeVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(WaitingJson.Default.SnoozeClick) is not { } click || !Enum.TryParse<SnoozeChoice>(call.Input(WaitingButtons.WhenInput), out var choice) || !Enum.IsDefined(choice))
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var waits = waiting.For(actor.Id).Where(row => row.RequisitionId == click.RequisitionId);
        if (!actor.InPersonalChat || !await waits.AnyAsync(cancellationToken))
        {
            return CardReply.Say(words["Waiting_NothingLeft"]);
        }

        var until = Until(choice, LocalTime.Zone(actor.Person.TimeZone));
        var snooze = await db.Snoozes.SingleOrDefaultAsync(row => row.RequisitionId == click.RequisitionId && row.PersonId == actor.Id, cancellationToken);
        if (snooze is null)
        {
            snooze = new Snooze { TenantId = db.Tenant.Id, RequisitionId = click.RequisitionId, PersonId = actor.Id, Until = until };
            db.Snoozes.Add(snooze);
        }

        snooze.Until = until;
        queue.Ask(WorkKind.Clock, click.RequisitionId, until, WorkPriority.Normal);
        audit.Add(click.RequisitionId, AuditActor.Person(actor.Id), "review.snoozed", click.RequisitionId);
        outbox.UpdateAll(CardKinds.Reminder, click.RequisitionId, quiet: false);
        var due = await waits.MinAsync(row => row.DueAt, cancellationToken);
        var said = words["Snooze_Done", words.When(until, actor.Person.TimeZone)];
        return CardReply.Say(due is { } day && day < until ? $"{said} {words["Snooze_AfterDue", words.Day(day, actor.Person.TimeZone)]}" : said);
    }

    private long Until(SnoozeChoice choice, TimeZoneInfo zone)
    {
        var now = clock.GetUtcNow();
        var today = LocalTime.Of(now.ToUnixTimeMilliseconds(), zone).Day;
        return choice == SnoozeChoice.Hours
            ? calendar.Open(now.Add(Hours).ToUnixTimeMilliseconds(), zone)
            : calendar.Open(LocalTime.At(calendar.After(today, choice == SnoozeChoice.Tomorrow ? 1 : choice == SnoozeChoice.TwoDays ? 2 : 5), Morning, zone), zone);
    }
}

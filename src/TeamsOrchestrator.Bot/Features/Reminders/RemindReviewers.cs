using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Reminds reviewers when half of their time is over, when it is over, and when they asked for it.</summary>
internal sealed class RemindReviewers(HiringDb db, WaitingReviews waiting, ReviewClocks clocks, WorkingCalendar calendar, ReminderPosting posting)
{
    public async Task RunAsync(
        Requisition requisition, IReadOnlyList<WaitingGroup> groups, IReadOnlyList<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var snoozes = await db.Snoozes.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        db.Snoozes.RemoveRange(snoozes.Where(snooze => !groups.Any(group => group.PersonId == snooze.PersonId))); // decided meanwhile
        foreach (var own in groups.GroupBy(group => group.PersonId))
        {
            await RemindAsync(requisition, [.. own], snoozes.Find(row => row.PersonId == own.Key), [.. sent.Where(row => row.PersonId == own.Key)], now, wake, cancellationToken);
        }
    }

    private async Task RemindAsync(
        Requisition requisition, List<WaitingGroup> groups, Snooze? snooze, List<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var personId = groups[0].PersonId;
        if (snooze is not null && snooze.Until > now)
        {
            wake.By(snooze.Until);
            return;
        }

        if (snooze is not null)
        {
            db.Snoozes.Remove(snooze);
            wake.By(now); // for the clocks that it kept quiet
            await posting.PostAsync(new ReminderOrder(requisition, personId, [new ReminderItem(personId, groups[0].Kind, ReminderCause.Snoozed)], now), cancellationToken);
            return;
        }

        if (await FindAsync(groups, sent, now, wake, cancellationToken) is { } item)
        {
            await SendAsync(requisition, item, groups.Min(group => group.OpenedAt), sent, now, wake, cancellationToken);
        }
    }

    /// <summary>Finds what there is to remind of: the last moment of a clock that the person has not heard of.</summary>
    private async Task<ReminderItem?> FindAsync(List<WaitingGroup> groups, List<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var heard = sent.Where(row => row.ToReviewer).Max(row => (long?)row.At);
        ReminderItem? found = null;
        foreach (var group in groups.Where(group => !group.Expired))
        {
            var times = await clocks.OfAsync(group, cancellationToken);
            wake.By(times.Next(now));
            if (times.Reminds(now, heard) is { } cause && (found is null || cause > found.Cause))
            {
                found = new ReminderItem(group.PersonId, group.Kind, cause);
            }
        }

        return found;
    }

    private async Task SendAsync(
        Requisition requisition, ReminderItem item, long openedAt, List<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var zone = await clocks.ZoneAsync(item.AboutId, cancellationToken);
        var day = LocalTime.Of(now, zone).Day;
        if (calendar.Open(now, zone) is var open && open > now)
        {
            wake.By(open);
            return;
        }

        var budget = MessageBudget.Ask(sent, day, openedAt).State;
        if (budget == BudgetState.UsedToday || !await waiting.CanReachAsync(item.AboutId, cancellationToken))
        {
            wake.By(calendar.NextMorning(now, zone));
        }
        else if (budget == BudgetState.Free)
        {
            await posting.PostAsync(new ReminderOrder(requisition, item.AboutId, [item], now) { Day = day }, cancellationToken);
        }
    }
}

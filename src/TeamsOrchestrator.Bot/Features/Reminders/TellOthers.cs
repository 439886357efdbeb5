using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Tells those who wait that nobody decided in time: the recruiter a working day later, then HR, and the recruiter again when it expires.</summary>
/// <remarks>Nobody is told of what waits for oneself. All that is late in a requisition is one message.</remarks>
internal sealed class TellOthers(HiringDb db, RoleBook roles, ReviewClocks clocks, WorkingCalendar calendar, ReminderPosting posting)
{
    private static readonly ReminderCause[] Causes = [ReminderCause.Late, ReminderCause.Escalated, ReminderCause.Expired];

    private IReadOnlyList<Guid>? hr;

    public async Task RunAsync(
        Requisition requisition, IReadOnlyList<WaitingGroup> groups, IReadOnlyList<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var told = new Dictionary<Guid, List<(WaitingGroup Group, ReminderCause Cause)>>();
        foreach (var group in groups)
        {
            var reached = group.Expired ? ReminderCause.Expired : (await clocks.OfAsync(group, cancellationToken)).Tells(now);
            foreach (var cause in Causes.Where(cause => cause <= reached))
            {
                foreach (var recipient in await RecipientsAsync(requisition, groups, group, cause, cancellationToken))
                {
                    if (!sent.Any(row => row.PersonId == recipient && row.AboutId == group.PersonId && row.Kind == group.Kind && row.Cause >= cause && row.At >= group.AskedAt))
                    {
                        Add(told, recipient, group, cause);
                    }
                }
            }
        }

        foreach (var (recipient, items) in told)
        {
            await TellAsync(requisition, recipient, items, [.. sent.Where(row => row.PersonId == recipient)], now, wake, cancellationToken);
        }
    }

    private static void Add(Dictionary<Guid, List<(WaitingGroup Group, ReminderCause Cause)>> told, Guid recipient, WaitingGroup group, ReminderCause cause)
    {
        if (!told.TryGetValue(recipient, out var items))
        {
            told[recipient] = items = [];
        }

        items.RemoveAll(item => item.Group.PersonId == group.PersonId && item.Group.Kind == group.Kind && item.Cause < cause);
        items.Add((group, cause));
    }

    private async Task TellAsync(
        Requisition requisition, Guid recipient, List<(WaitingGroup Group, ReminderCause Cause)> items, List<Reminder> sent, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var zone = await clocks.ZoneAsync(recipient, cancellationToken);
        var day = LocalTime.Of(now, zone).Day;
        if (calendar.Open(now, zone) is var open && open > now)
        {
            wake.By(open);
            return;
        }

        // That something expired is never kept from those who wait, however often they were written to before.
        var budget = MessageBudget.Ask(sent, day, items.Min(item => item.Group.OpenedAt)).State;
        if (budget == BudgetState.UsedToday)
        {
            wake.By(calendar.NextMorning(now, zone));
        }
        else if (budget == BudgetState.Free || items.Exists(item => item.Cause == ReminderCause.Expired))
        {
            var told = items.OrderByDescending(item => item.Cause).Select(item => new ReminderItem(item.Group.PersonId, item.Group.Kind, item.Cause)).ToList();
            await posting.PostAsync(new ReminderOrder(requisition, recipient, told, now) { Day = day }, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Guid>> RecipientsAsync(
        Requisition requisition, IReadOnlyList<WaitingGroup> groups, WaitingGroup group, ReminderCause cause, CancellationToken cancellationToken)
    {
        bool IsWaitedFor(Guid personId) => groups.Any(other => other.PersonId == personId && other.Kind == group.Kind);
        var recruiter = requisition.RecruiterId;
        if (cause != ReminderCause.Escalated && !IsWaitedFor(recruiter))
        {
            return [recruiter];
        }

        var further = cause == ReminderCause.Late || requisition.Confidential ? [] : (await HrAsync(cancellationToken)).Where(id => id != recruiter && !IsWaitedFor(id)).ToList();
        return further.Count == 0 && cause == ReminderCause.Expired ? [recruiter] : further;
    }

    private async Task<IReadOnlyList<Guid>> HrAsync(CancellationToken cancellationToken) => hr ??= roles.HasHr
        ? await roles.HrAmong(db.People).Select(person => person.Id).ToListAsync(cancellationToken)
        : [];
}

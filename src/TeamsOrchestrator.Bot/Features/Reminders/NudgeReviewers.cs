using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Asks reviewers on somebody's behalf to look at what waits: within the budget of messages and within their working hours.</summary>
internal sealed class NudgeReviewers(
    HiringDb db, WaitingReviews waiting, ReviewClocks clocks, WorkingCalendar calendar, ReminderPosting posting, Outbox outbox, TimeProvider clock)
{
    /// <summary>Nudges.</summary>
    /// <param name="requisition">The requisition.</param>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="onlyPerson">Whom, or null for everybody who is waited for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What came of it, a sentence for each person.</returns>
    public async Task<string> RunAsync(Requisition requisition, Actor actor, Guid? onlyPerson, CancellationToken cancellationToken)
    {
        if (requisition.State == RequisitionState.Stopped)
        {
            return actor.Words["Nudge_Rests", requisition.Code];
        }

        var groups = (await waiting.InAsync(requisition.Id, cancellationToken)).Where(group => onlyPerson is null || group.PersonId == onlyPerson).ToList();
        var sent = await db.Reminders.AsNoTracking().Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        var said = new List<string>();
        foreach (var own in groups.Where(group => group.PersonId != actor.Id).GroupBy(group => group.PersonId))
        {
            said.Add(await NudgeAsync(requisition, actor, [.. own], [.. sent.Where(row => row.PersonId == own.Key)], cancellationToken));
        }

        if (said.Count == 0)
        {
            return groups.Count > 0 ? actor.Words["Nudge_OnlyYou", requisition.Code] : actor.Words["Nudge_Nobody", requisition.Code];
        }

        outbox.UpdateAll(CardKinds.Overdue, requisition.Id, quiet: false);
        outbox.UpdateAll(CardKinds.Digest, actor.Id, quiet: false);
        return string.Join(' ', said);
    }

    private async Task<string> NudgeAsync(Requisition requisition, Actor actor, List<WaitingGroup> groups, List<Reminder> sent, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleAsync(row => row.Id == groups[0].PersonId, cancellationToken);
        if (!await waiting.CanReachAsync(person.Id, cancellationToken))
        {
            return actor.Words["Nudge_Unreachable", person.Name];
        }

        var (zone, now) = (await clocks.ZoneAsync(person.Id, cancellationToken), clock.GetUtcNow().ToUnixTimeMilliseconds());
        var at = calendar.Open(now, zone);
        var day = LocalTime.Of(at, zone).Day;
        var answer = MessageBudget.Ask(sent, day, groups.Min(group => group.OpenedAt));
        if (answer is { State: not BudgetState.Free, Last: { } last })
        {
            return Refuse(answer.State, last, person, actor, now);
        }

        var item = new ReminderItem(person.Id, groups[0].Kind, ReminderCause.Nudged);
        await posting.PostAsync(new ReminderOrder(requisition, person.Id, [item], at) { Day = day, ById = actor.Id }, cancellationToken);
        return at > now ? actor.Words["Nudge_Later", person.Name, actor.Words.When(at, actor.Person.TimeZone)] : actor.Words["Nudge_Done", person.Name];
    }

    private static string Refuse(BudgetState state, Reminder last, Person person, Actor actor, long now)
    {
        var (words, zone) = (actor.Words, actor.Person.TimeZone);
        var when = LocalTime.Of(last.At, LocalTime.Zone(zone)).Day == LocalTime.Of(now, LocalTime.Zone(zone)).Day ? words.Time(last.At, zone) : words.When(last.At, zone);
        return state == BudgetState.UsedUp ? words["Nudge_UsedUp", person.Name, when]
            : last.At > now ? words["Nudge_Waits", person.Name, when]
            : words[last.Cause == ReminderCause.Nudged ? "Nudge_Already" : "Nudge_AlreadyReminded", person.Name, when];
    }
}

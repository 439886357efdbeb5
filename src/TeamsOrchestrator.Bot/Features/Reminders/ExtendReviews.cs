using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Extend: gives everybody whose decisions are late in a requisition more time. Their clocks begin anew; nobody is written to.</summary>
internal sealed class ExtendReviews(
    HiringDb db, OwnRequisition requisitions, ReviewClocks clocks, WorkingCalendar calendar, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    private const int MostDays = 60;

    public static string Verb => WaitingButtons.ExtendVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (!actor.InPersonalChat || call.Read(WaitingJson.Default.ExtendClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, actor, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(words["Nudge_NotYours"]);
        }

        if (!int.TryParse(call.Input(WaitingButtons.DaysInput), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > MostDays)
        {
            return CardReply.Say(words["Extend_Days", MostDays]);
        }

        return requisition.State == RequisitionState.Stopped
            ? CardReply.Say(words["Nudge_Rests", requisition.Code])
            : CardReply.Say(await ExtendAsync(requisition, actor, days, cancellationToken));
    }

    private async Task<string> ExtendAsync(Requisition requisition, Actor actor, int days, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var late = await OpenQuestions.Of(db).Where(row => row.RequisitionId == requisition.Id && row.DueAt < now).ToListAsync(cancellationToken);
        var ids = late.Select(review => review.Id).ToList();
        var asked = await db.Assignments.AsNoTracking().Where(row => ids.Contains(row.ReviewId) && row.State == AssignmentState.Asked).ToListAsync(cancellationToken);
        if (asked.Count == 0)
        {
            return actor.Words["Extend_Nothing", requisition.Code];
        }

        var until = 0L;
        foreach (var review in late)
        {
            var reviewer = asked.Find(row => row.ReviewId == review.Id)?.PersonId ?? actor.Id;
            review.GiveTime(now, calendar.DueAt(now, days, await clocks.ZoneAsync(reviewer, cancellationToken)));
            until = Math.Max(until, review.DueAt!.Value);
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "review.extended", requisition.Id);
        foreach (var kind in new[] { CardKinds.JobReview, CardKinds.CriteriaReview, CardKinds.Stack, CardKinds.Interviews, CardKinds.Interview, CardKinds.Final, CardKinds.Messages, CardKinds.Reminder, CardKinds.Overdue })
        {
            outbox.UpdateAll(kind, requisition.Id, quiet: false);
        }

        var people = asked.Select(row => row.PersonId).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken);
        return actor.Words[names.Count == 1 ? "Extend_Done" : "Extend_DoneSeveral", actor.Words.List(names), actor.Words.Day(until, actor.Person.TimeZone)];
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Lets questions expire that nobody decided long after their due day. Nothing is approved or rejected by that, and they can still be decided.</summary>
internal sealed class ExpireReviews(HiringDb db, ReviewClocks clocks, WorkingCalendar calendar, Outbox outbox, AuditLog audit)
{
    /// <summary>Lets expire what is to expire.</summary>
    /// <returns>The groups as they are then.</returns>
    public async Task<IReadOnlyList<WaitingGroup>> RunAsync(
        Requisition requisition, IReadOnlyList<WaitingGroup> groups, long now, NextWake wake, CancellationToken cancellationToken)
    {
        var (result, any) = (new List<WaitingGroup>(), false);
        foreach (var group in groups)
        {
            var over = !group.Expired && (await clocks.OfAsync(group, cancellationToken)).Expire <= now;
            result.Add(group with { Expired = group.Expired || over });
            if (over && await ExpireAsync(requisition.Id, group, now, cancellationToken))
            {
                any = true;
                wake.By(now); // what joined the group later has clocks of its own
            }
        }

        if (any)
        {
            foreach (var kind in new[] { CardKinds.JobReview, CardKinds.CriteriaReview, CardKinds.Stack, CardKinds.Interviews, CardKinds.Interview, CardKinds.Final, CardKinds.Messages, CardKinds.Progress, CardKinds.Reminder })
            {
                outbox.UpdateAll(kind, requisition.Id, quiet: false);
            }
        }

        return result;
    }

    private async Task<bool> ExpireAsync(Guid requisitionId, WaitingGroup group, long now, CancellationToken cancellationToken)
    {
        var zone = await clocks.ZoneAsync(group.PersonId, cancellationToken);
        var reviews = await db.Reviews
            .Where(row => row.RequisitionId == requisitionId && row.Kind == group.Kind && row.State == ReviewState.Open && row.ExpiredAt == null && row.DueAt < now
                && db.Assignments.Any(item => item.ReviewId == row.Id && item.PersonId == group.PersonId && item.State == AssignmentState.Asked))
            .ToListAsync(cancellationToken);
        var any = false;
        foreach (var review in reviews.Where(row => row.DueAt is { } due && calendar.Later(due, clocks.ExpireAfter, zone) <= now && row.Expire(now)))
        {
            audit.Add(requisitionId, AuditActor.System, "review.expired", review.Id, detail: null, review.CandidateId);
            any = true;
        }

        return any;
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Updates the messages that say what waits, once something of it is settled: reminders, notices of late decisions, and today's digests.</summary>
internal sealed class WaitingRefresh(HiringDb db, RoleBook roles, Outbox outbox, TimeProvider clock)
{
    private static readonly TimeSpan Newest = TimeSpan.FromHours(24);

    public async Task RunAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(CardKinds.Reminder, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Overdue, requisitionId, quiet: true);
        var since = clock.GetUtcNow().Subtract(Newest).ToUnixTimeMilliseconds();
        var digests = await db.DigestPlans.AsNoTracking().Where(row => row.PostedAt > since)
            .Join(db.People, plan => plan.PersonId, person => person.Id, (plan, person) => new { plan.Posting, Person = person }).ToListAsync(cancellationToken);
        if (digests.Count == 0)
        {
            return;
        }

        var involved = await db.Assignments
            .Where(row => row.State != AssignmentState.Released && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisitionId))
            .Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        var recruiter = await db.Requisitions.Where(row => row.Id == requisitionId).Select(row => row.RecruiterId).SingleAsync(cancellationToken);
        foreach (var digest in digests.Where(row => row.Person.Id == recruiter || involved.Contains(row.Person.Id) || roles.Of(row.Person).HasFlag(Roles.Hr)))
        {
            outbox.Update(CardKinds.ForDigest(digest.Person.Id, digest.Posting), quiet: true);
        }
    }
}

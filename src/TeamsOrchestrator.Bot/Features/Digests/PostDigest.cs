using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Bot.Features.Digests;

/// <summary>Posts a person's digest when it is due and there is something to tell, closes the one before, and asks to be run when the next one is.</summary>
internal sealed class PostDigest(
    HiringDb db, UnitOfWork unit, WorkQueue queue, DigestClock digests, DigestReader reader, WaitingReviews waiting, Outbox outbox, TimeProvider clock) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.Digest;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var plan = await db.DigestPlans.SingleOrDefaultAsync(row => row.PersonId == item.SubjectId, cancellationToken);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (plan is not null && person is not null)
        {
            var (now, zone) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), LocalTime.Zone(person.TimeZone));
            if (digests.IsDue(plan, zone, now))
            {
                await RunAsync(plan, person, LocalTime.Of(now, zone).Day, now, cancellationToken);
            }

            if (digests.Next(plan, zone, now) is { } next)
            {
                queue.Ask(WorkKind.Digest, person.Id, next, WorkPriority.Normal);
            }
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // A digest that could not be made today is made tomorrow; what waits is in "pending" all the same.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        queue.Ask(WorkKind.Digest, item.SubjectId, clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds(), WorkPriority.Normal);
        return Task.CompletedTask;
    }

    /// <summary>Posts a digest anew; the ones before become a line.</summary>
    public async Task PostAsync(DigestPlan plan, DateOnly day, long now, CancellationToken cancellationToken)
    {
        var before = CardKinds.ForDigest(plan.PersonId, plan.Posting);
        plan.Post(day, now);
        outbox.Update(before, quiet: false);
        await outbox.PostToAsync(plan.PersonId, CardKinds.ForDigest(plan.PersonId, plan.Posting), cancellationToken);
    }

    private async Task RunAsync(DigestPlan plan, Person person, DateOnly day, long now, CancellationToken cancellationToken)
    {
        if (await waiting.CanReachAsync(person.Id, cancellationToken) && await reader.HasAnythingAsync(person, cancellationToken))
        {
            await PostAsync(plan, day, now, cancellationToken);
            return;
        }

        plan.Pass(day);
        outbox.Update(CardKinds.ForDigest(plan.PersonId, plan.Posting), quiet: false);
    }
}

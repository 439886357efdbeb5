using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Puts the messages of a requisition before whoever approves and sends them. What joins others that wait joins their card quietly; what comes when nothing waits is a new message.</summary>
internal sealed class PresentMessages(HiringDb db, UnitOfWork unit, Outbox outbox, MessagePosting posting, TimeProvider clock) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.PresentMessages;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var requisitionId = item.SubjectId;
        foreach (var (personId, toReview, toSend) in await WaitingAsync(requisitionId, cancellationToken))
        {
            var since = await posting.NewestAsync(requisitionId, personId, cancellationToken);
            if (since is null || AreNew(toReview, since.Value) || AreNew(toSend, since.Value))
            {
                await outbox.PostToAsync(personId, CardKinds.ForMessages(requisitionId, new MessagesView(Since: clock.GetUtcNow().ToUnixTimeMilliseconds())), cancellationToken);
            }
        }

        outbox.UpdateAll(CardKinds.Messages, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        await unit.CommitAsync(item, cancellationToken);
    }

    // The reviews are open and in "pending" all the same.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Says whether something came, and nothing of its kind waited before.</summary>
    private static bool AreNew(IReadOnlyList<long> times, long since) => times.Count > 0 && times.All(time => time > since);

    /// <summary>Finds who is waited for, with the times since when.</summary>
    private async Task<IReadOnlyList<(Guid PersonId, IReadOnlyList<long> ToReview, IReadOnlyList<long> ToSend)>> WaitingAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var open = await db.Reviews.Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Message && row.State == ReviewState.Open)
            .Join(db.Assignments.Where(row => row.State == AssignmentState.Asked), review => review.Id, row => row.ReviewId, (review, row) => new { row.PersonId, At = review.AskedAt ?? review.OpenedAt })
            .ToListAsync(cancellationToken);
        var ready = await db.Messages.Where(row => row.RequisitionId == requisitionId && row.State == CandidateMessageState.Ready)
            .Join(db.Assignments.Where(row => row.State != AssignmentState.Released), message => message.ReviewId, row => row.ReviewId, (message, row) => new { row.PersonId, At = message.HandedOverAt ?? 0 })
            .ToListAsync(cancellationToken);
        return [.. open.Concat(ready).Select(row => row.PersonId).Distinct().Select(personId => (
            personId,
            (IReadOnlyList<long>)[.. open.Where(row => row.PersonId == personId).Select(row => row.At)],
            (IReadOnlyList<long>)[.. ready.Where(row => row.PersonId == personId).Select(row => row.At)]))];
    }
}

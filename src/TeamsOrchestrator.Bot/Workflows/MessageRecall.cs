using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Takes back what was to be written to candidates, wherever the decision behind it is taken back.</summary>
internal sealed class MessageRecall(HiringDb db, Outbox outbox, AuditLog audit)
{
    /// <summary>Says when a message to a candidate left, which nobody can take back.</summary>
    /// <param name="candidateId">The candidate.</param>
    /// <param name="since">When the decision was made that it tells, in Unix milliseconds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The instant in Unix milliseconds, or null where none left.</returns>
    public async Task<long?> LeftAtAsync(Guid candidateId, long since, CancellationToken cancellationToken) =>
        (await db.Messages.Where(row => row.CandidateId == candidateId && row.ApprovedAt >= since).ToListAsync(cancellationToken)).Where(message => message.HasLeft)
            .Max(message => (long?)(message.SettledAt ?? message.HandedOverAt ?? message.LeavesAt));

    /// <summary>Takes back what has not left: nobody is asked about it any more, and nothing goes.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="actor">Who took the decision back.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task RunAsync(Candidate candidate, AuditActor actor, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.Kind == ReviewKind.Message).ToListAsync(cancellationToken);
        if (reviews.Count == 0)
        {
            return;
        }

        foreach (var message in (await db.Messages.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken)).Where(message => message.Recall()))
        {
            audit.Add(candidate.RequisitionId, actor, "message.recalled", candidate.Id, candidateId: candidate.Id);
            await AskAnewAsync(reviews.Single(review => review.Id == message.ReviewId), message, cancellationToken);
        }

        reviews.ForEach(review => review.Cancel());
        outbox.UpdateAll(CardKinds.Messages, candidate.RequisitionId, quiet: false);
    }

    // Where the decision comes back as it was, the same message is asked about again: nobody approved it for a second time.
    private async Task AskAnewAsync(Review review, CandidateMessage message, CancellationToken cancellationToken)
    {
        review.AskAgain(message.ArtifactVersionId, await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken));
        (await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken)).ReturnTo(review.StepId);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Asks the hiring managers about one candidate. The stack shows it; a card of its own it has none.</summary>
internal sealed class OpenCandidateReview(HiringDb db, ReviewCases cases, WorkQueue queue, Outbox outbox, StackReader stacks) : IReviewOpening
{
    public string Subject => "candidate";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var candidate = db.Candidates.Local.FirstOrDefault(row => row.Id == instance.CandidateId)
            ?? await db.Candidates.SingleAsync(row => row.Id == instance.CandidateId, cancellationToken);
        var managers = await db.Managers.Where(row => row.RequisitionId == requisition.Id).Select(row => row.PersonId).ToListAsync(cancellationToken);
        if (candidate.State == CandidateState.Proposed)
        {
            candidate.Reconsider(); // the final review sent the person back
        }

        var screening = candidate.Fault is null ? await cases.NewestAsync(ArtifactKind.Screening, requisition.Id, candidate.Id, cancellationToken) : null;
        var request = new ReviewRequest(instance, step, ReviewKind.Candidate)
        {
            Reviewers = managers, Policy = requisition.Policy == DecisionPolicy.All ? ReviewPolicy.All : ReviewPolicy.Any, ArtifactId = screening?.Id,
            AnswerId = review is null ? null : await cases.AnswerToLastVoteAsync(requisition.Id, candidate.Id, cancellationToken),
        };
        var known = review is not null;
        review = await cases.PutAsync(request, review, cancellationToken);
        if (known)
        {
            await AskAnewAsync(review, cancellationToken);
        }

        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
    }

    /// <summary>Shows the person again. Whoever was through with the stack is asked by a new message; the older card shrinks to a line.</summary>
    private async Task AskAnewAsync(Review review, CancellationToken cancellationToken)
    {
        foreach (var stack in await db.Stacks.Where(row => row.RequisitionId == review.RequisitionId).ToListAsync(cancellationToken))
        {
            var contents = await stacks.ReadAsync(stack, cancellationToken);
            var waits = contents.Members.Any(member => member.Waiting && member.Review.Id != review.Id);
            if (waits || contents.Find(review.Id) is null)
            {
                stack.Touch();
                if (stack.View == StackView.Overview || stack.CurrentReviewId == review.Id)
                {
                    await outbox.UpdateAsync(StackRefresh.CardOf(stack).Key, quiet: false, cancellationToken);
                }
            }
            else
            {
                var older = StackRefresh.CardOf(stack);
                stack.Posting++;
                stack.Show(review.Id);
                await outbox.UpdateAsync(older.Key, quiet: false, cancellationToken);
                await outbox.PostToAsync(stack.PersonId, StackRefresh.CardOf(stack), cancellationToken);
            }
        }
    }
}

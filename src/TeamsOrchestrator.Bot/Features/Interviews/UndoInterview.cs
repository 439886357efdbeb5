using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Takes a decision on an interview, or after it, back, as long as nothing was decided on it since. Notes stay: the form shows them again.</summary>
internal sealed class UndoInterview(HiringDb db, ReviewCases cases, InterviewPosting posting, WaitingRefresh waits)
{
    public async Task<CardReply> RunAsync(ReviewCase review, Requisition requisition, Actor actor, int round, CancellationToken cancellationToken)
    {
        var words = actor.Words;
        var isHr = actor.IsHr && !requisition.Confidential;
        if (!review.IsAsked(actor.Id) && !isHr)
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForInterview(requisition.Id, review.Review.Id, round);
        if (review.Review.Round != round)
        {
            return CardReply.Show(current);
        }

        if (review.Review.State == ReviewState.Decided && review.Review.DecidedBy != actor.Id && !isHr && !review.Votes.Any(vote => vote.PersonId == actor.Id))
        {
            return CardReply.Say(words["Deciding_UndoNotYours"]);
        }

        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
        var others = await db.Reviews.Where(row => row.InstanceId == review.Review.InstanceId && row.Id != review.Review.Id).ToListAsync(cancellationToken);
        if (Refusal(review.Review, others, candidate, requisition, words) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        var decided = review.Review.State == ReviewState.Decided;
        if (cases.Withdraw(review, actor))
        {
            if (decided)
            {
                await TakeBackAsync(review.Review, others, candidate, cancellationToken);
            }

            await posting.AskAnewAsync(review.Review, cancellationToken);
            await waits.RunAsync(requisition.Id, cancellationToken);
        }

        return CardReply.Show(current);
    }

    private static string? Refusal(Review review, List<Review> others, Candidate candidate, Requisition requisition, Words words) =>
        requisition.HasEnded ? words["Deciding_RequisitionEnded", requisition.Code]
        : candidate.State != CandidateState.Proposed && candidate.HasEnded ? words["Interview_UndoFinal"]
        : review.State == ReviewState.Decided && others.Exists(row => row is { IsAboutPerson: true, State: ReviewState.Decided } && row.DecidedAt > review.DecidedAt) ? words["Interview_UndoLater"]
        : null;

    private async Task TakeBackAsync(Review review, List<Review> others, Candidate candidate, CancellationToken cancellationToken)
    {
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        instance.ReturnTo(review.StepId);
        candidate.Propose(Outcome.Advance); // whoever is asked about again goes on until somebody says otherwise
        others.ForEach(other => other.Cancel());
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Records a decision on a candidate. It is proposed; the final review makes it final.</summary>
internal sealed class SettleCandidate(HiringDb db, ReviewCases cases, SecondPeople second, StackRefresh refresh, WorkflowDriver driver)
{
    public async Task<ReviewOutcome> DecideAsync(ReviewCase review, Actor actor, int round, DecisionKind decision, string? reason, CancellationToken cancellationToken)
    {
        var outcome = cases.Decide(review, actor, round, decision, reason, own: await second.IsOwnAsync(review.Review, actor.Id, cancellationToken));
        if (outcome is ReviewOutcome.Recorded { WaitingFor: var waiting } && review.Review.Policy == ReviewPolicy.Sequence)
        {
            await refresh.TurnAsync(review.Review, waiting, cancellationToken);
        }

        if (outcome is ReviewOutcome.Decided)
        {
            var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
            var instance = await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken);
            var inForce = review.Review.Decision!.Value;
            if (inForce != DecisionKind.Revise)
            {
                candidate.Propose(inForce == DecisionKind.Reject ? Outcome.NotTakenFurther : Outcome.Advance);
            }
            else if (candidate.State == CandidateState.OnHold)
            {
                candidate.Reconsider(); // whoever lets the CV be read again wants to see the person again
            }

            await driver.AdvanceAsync(instance, review.Review.StepId, ReviewCases.OutcomeOf(inForce), cancellationToken);
        }

        return outcome;
    }
}

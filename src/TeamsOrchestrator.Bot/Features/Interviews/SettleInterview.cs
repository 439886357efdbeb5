using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Records a decision on an interview or after it, and lets the candidate move on. It is proposed; the final review makes it final.</summary>
internal sealed class SettleInterview(HiringDb db, ReviewCases cases, SecondPeople second, InterviewPosting posting, WorkflowDriver driver, WaitingRefresh waits)
{
    public async Task<ReviewOutcome> DecideAsync(ReviewCase review, Actor actor, InterviewClick click, string? reason, CancellationToken cancellationToken)
    {
        var outcome = cases.Decide(review, actor, click.Round, click.Decision, reason, own: await second.IsOwnAsync(review.Review, actor.Id, cancellationToken));
        if (outcome is ReviewOutcome.Decided)
        {
            var candidate = await db.Candidates.SingleAsync(row => row.Id == review.Review.CandidateId, cancellationToken);
            var instance = await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken);
            var inForce = review.Review.Decision!.Value;
            candidate.Propose(inForce == DecisionKind.Reject ? Outcome.NotTakenFurther : Outcome.Advance);
            await driver.AdvanceAsync(instance, review.Review.StepId, ReviewCases.OutcomeOf(inForce), cancellationToken);
        }

        if (outcome is ReviewOutcome.Recorded { WaitingFor: var waiting } && review.Review.Policy == ReviewPolicy.Sequence && waiting.Count > 0)
        {
            await posting.PresentAsync(review.Review, cancellationToken); // the question comes to whose turn it is now
        }

        if (outcome is ReviewOutcome.Decided or ReviewOutcome.Recorded)
        {
            posting.Refresh(review.Review.RequisitionId);
            await waits.RunAsync(review.Review.RequisitionId, cancellationToken);
        }

        return outcome;
    }
}

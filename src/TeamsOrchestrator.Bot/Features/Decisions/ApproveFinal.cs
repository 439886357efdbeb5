using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Makes the outcomes of everybody on one page final. Who changed since the page was shown is left out.</summary>
internal sealed class ApproveFinal(
    HiringDb db, WorkflowDriver workflows, OwnProposals proposals, SecondPeople second, FinalPosting posting, FinalProgress progress, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public static string Verb => "final.approve";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(DecisionsJson.Default.ApproveFinalClick) is not { Shown: { Count: > 0 and <= FinalCard.PageSize } shown } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var reviewIds = shown.Select(item => item.ReviewId).ToList();
        var reviews = await db.Reviews
            .Where(row => row.RequisitionId == click.RequisitionId && row.Kind == ReviewKind.Final && reviewIds.Contains(row.Id)).ToListAsync(cancellationToken);
        var assignments = await db.Assignments.Where(row => reviewIds.Contains(row.ReviewId)).ToListAsync(cancellationToken);
        if (!assignments.Exists(row => row.PersonId == call.Actor.Id && row.State != AssignmentState.Released))
        {
            return CardReply.Say(call.Actor.Words["Final_NotYours"]);
        }

        var counts = new Counts();
        var decided = await DecideAsync(call.Actor, reviews, shown, assignments, counts, cancellationToken);
        if (decided.Count == 0 && counts.Own.FirstOrDefault() is { } own)
        {
            return CardReply.Say(await second.SayAsync(own, call.Actor.Id, call.Actor.Words, cancellationToken));
        }

        if (decided.Count > 0)
        {
            await posting.TurnToAsync(click.RequisitionId, call.Actor.Id, page: 1, cancellationToken);
            await progress.AnnounceIfDoneAsync(click.RequisitionId, call.Actor.Id, decided, cancellationToken);
        }

        if (decided.Count + counts.Recorded > 0)
        {
            await progress.RefreshAsync(click.RequisitionId, cancellationToken);
        }

        return CardReply.Show(CardKinds.ForFinal(click.RequisitionId, new FinalView(Page: 1, shown.Count - decided.Count - counts.Recorded - counts.Own.Count)));
    }

    private async Task<IReadOnlyList<Candidate>> DecideAsync(
        Actor actor, List<Review> reviews, IReadOnlyList<ShownOutcome> shown, List<ReviewAssignment> assignments, Counts counts, CancellationToken cancellationToken)
    {
        var candidateIds = reviews.Select(review => review.CandidateId).ToList();
        var candidates = await db.Candidates.Where(row => candidateIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var reviewIds = reviews.Select(review => review.Id).ToList();
        var votes = await db.Votes.Where(row => reviewIds.Contains(row.ReviewId)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var proposed = await proposals.OfAsync(candidateIds, actor.Id, cancellationToken);
        var decided = new List<Candidate>();
        foreach (var item in shown.DistinctBy(item => item.ReviewId))
        {
            if (reviews.Find(row => row.Id == item.ReviewId) is not { CandidateId: { } candidateId } review
                || candidates[candidateId] is not { State: CandidateState.Proposed, Outcome: not null } candidate)
            {
                continue;
            }

            var ballot = new Ballot(actor.Id, item.Round, DecisionKind.Approve, Reason: null, ids.Next(), now, proposed.Contains(candidateId));
            var outcome = review.Decide(
                ballot, [.. assignments.Where(row => row.ReviewId == review.Id)], [.. votes.Where(row => row.ReviewId == review.Id && row.Round == review.Round)]);
            if (outcome is ReviewOutcome.Decided accepted)
            {
                db.Votes.Add(accepted.Vote);
                await MakeFinalAsync(actor, review, candidate, cancellationToken);
                decided.Add(candidate);
            }
            else if (outcome is ReviewOutcome.Recorded kept)
            {
                db.Votes.Add(kept.Vote);
                audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "review.approved", review.Id, candidateId: candidate.Id);
                counts.Recorded++;
            }
            else if (outcome is ReviewOutcome.SelfApproval)
            {
                counts.Own.Add(review);
            }
        }

        return decided;
    }

    private async Task MakeFinalAsync(Actor actor, Review review, Candidate candidate, CancellationToken cancellationToken)
    {
        candidate.Decide();
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        await workflows.AdvanceAsync(instance, review.StepId, StepOutcome.Approve, cancellationToken);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "candidate.final", candidate.Id, candidate.Outcome.ToString(), candidate.Id);
    }

    private sealed class Counts
    {
        /// <summary>Gets or sets how many approvals were kept that wait for the others' decisions.</summary>
        public int Recorded { get; set; }

        /// <summary>Gets the reviews that a second person has to approve, because the actor decided on the candidate.</summary>
        public List<Review> Own { get; } = [];
    }
}

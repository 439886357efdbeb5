using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Takes back what was made final with one click, or one person of it. The outcomes are proposed again.</summary>
internal sealed class UndoFinal(
    HiringDb db, FinalReviewers reviewers, FinalPosting posting, FinalProgress progress, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public static string Verb => "final.undo";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(DecisionsJson.Default.UndoFinalClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var requisition = await db.Requisitions.SingleOrDefaultAsync(row => row.Id == click.RequisitionId, cancellationToken);
        if (requisition is null || !await reviewers.MaySeeAsync(requisition, call.Actor.Person, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Final_NotYours"]);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(call.Actor.Words["Final_Ended", requisition.Code]);
        }

        var reviews = await db.Reviews
            .Where(row => row.RequisitionId == click.RequisitionId && row.Kind == ReviewKind.Final)
            .Where(row => row.State == ReviewState.Decided && row.Decision == DecisionKind.Approve && row.DecidedBy == click.PersonId && row.DecidedAt == click.At)
            .Where(row => click.ReviewId == null || row.Id == click.ReviewId)
            .ToListAsync(cancellationToken);
        foreach (var review in reviews)
        {
            await WithdrawAsync(call.Actor, review, cancellationToken);
        }

        if (reviews.Count > 0)
        {
            await posting.TurnToAsync(click.RequisitionId, call.Actor.Id, page: 1, cancellationToken);
            await progress.RefreshAsync(click.RequisitionId, cancellationToken);
        }

        return CardReply.Show(CardKinds.ForFinal(click.RequisitionId, new FinalView(Page: 1)));
    }

    private async Task WithdrawAsync(Actor actor, Review review, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.CandidateId, cancellationToken);
        var assignments = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        if (candidate is not { State: CandidateState.Decided, Outcome: { } outcome }
            || review.Withdraw(actor.Id, ids.Next(), clock.GetUtcNow().ToUnixTimeMilliseconds(), assignments) is not { } vote)
        {
            return;
        }

        db.Votes.Add(vote);
        candidate.Propose(outcome);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        instance.ReturnTo(review.StepId);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "review.withdrawn", review.Id, candidateId: candidate.Id);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Takes back what was made final with one click, or one person of it. The outcomes are proposed again.</summary>
internal sealed class UndoFinal(
    HiringDb db, FinalReviewers reviewers, FinalPosting posting, FinalProgress progress, MessageRecall recall, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
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
        var written = new List<string>();
        foreach (var review in reviews)
        {
            if (await WithdrawAsync(call.Actor, review, cancellationToken) is { } name)
            {
                written.Add(name);
            }
        }

        if (reviews.Count > written.Count)
        {
            await posting.TurnToAsync(click.RequisitionId, call.Actor.Id, page: 1, cancellationToken);
            await progress.RefreshAsync(click.RequisitionId, cancellationToken);
        }

        return written.Count > 0
            ? CardReply.Say(call.Actor.Words["Final_Written", CardText.Escape(call.Actor.Words.List(written))])
            : CardReply.Show(CardKinds.ForFinal(click.RequisitionId, new FinalView(Page: 1)));
    }

    /// <returns>The name of the candidate where the message left, so that the decision stands; else null.</returns>
    private async Task<string?> WithdrawAsync(Actor actor, Review review, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == review.CandidateId, cancellationToken);
        if (await recall.LeftAtAsync(candidate.Id, review.DecidedAt ?? 0, cancellationToken) is not null)
        {
            return candidate.DisplayName;
        }

        var assignments = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        if (candidate is not { State: CandidateState.Decided, Outcome: { } outcome }
            || review.Withdraw(actor.Id, ids.Next(), clock.GetUtcNow().ToUnixTimeMilliseconds(), assignments) is not { } vote)
        {
            return null;
        }

        db.Votes.Add(vote);
        await recall.RunAsync(candidate, AuditActor.Person(actor.Id), cancellationToken);
        candidate.Propose(outcome);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        instance.ReturnTo(review.StepId);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "review.withdrawn", review.Id, candidateId: candidate.Id);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Takes it back that somebody was sent back to the hiring manager, as long as no manager has decided anew: the outcome is proposed again as it was.</summary>
internal sealed class UndoSendBack(HiringDb db, FinalReviewers reviewers, FinalProgress progress, AuditLog audit, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public static string Verb => "final.undo-reject";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        var click = call.Read(DecisionsJson.Default.UndoSendBackClick);
        var final = click is null ? null : await db.Reviews.SingleOrDefaultAsync(row => row.Id == click.ReviewId && row.Kind == ReviewKind.Final, cancellationToken);
        var requisition = final is null ? null : await db.Requisitions.SingleAsync(row => row.Id == final.RequisitionId, cancellationToken);
        if (click is null || final is null || requisition is null || !await reviewers.MaySeeAsync(requisition, call.Actor.Person, cancellationToken))
        {
            return CardReply.Say(words["Final_NotYours"]);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(words["Final_Ended", requisition.Code]);
        }

        if (final is { State: ReviewState.Decided, Decision: DecisionKind.Reject } && final.Round == click.Round && !await ReturnAsync(call.Actor, requisition, final, cancellationToken))
        {
            return CardReply.Say(words["Final_UndoTooLate"]);
        }

        return CardReply.Show(CardKinds.ForFinal(requisition.Id, new FinalView(click.Page)));
    }

    /// <summary>Brings manager's decision and final review back to where they were.</summary>
    /// <returns>Whether that was still possible.</returns>
    private async Task<bool> ReturnAsync(Actor actor, Requisition requisition, Review final, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == final.CandidateId, cancellationToken);
        var instance = await db.Instances.SingleAsync(row => row.Id == final.InstanceId, cancellationToken);
        var proposal = await db.Reviews.SingleAsync(row => row.InstanceId == final.InstanceId && row.StepId == instance.StepId, cancellationToken); // where the person was sent back to
        var assignments = await db.Assignments.Where(row => row.ReviewId == final.Id || row.ReviewId == proposal.Id).ToListAsync(cancellationToken);
        var votes = await db.Votes.Where(row => row.ReviewId == proposal.Id).ToListAsync(cancellationToken);
        if (proposal.Id == final.Id || candidate.State > CandidateState.Proposed
            || proposal.Reinstate([.. assignments.Where(row => row.ReviewId == proposal.Id)], votes, ids.Next) is not { Count: > 0 } reinstated
            || final.Withdraw(actor.Id, ids.Next(), clock.GetUtcNow().ToUnixTimeMilliseconds(), [.. assignments.Where(row => row.ReviewId == final.Id)]) is not { } withdrawal)
        {
            return false;
        }

        db.Votes.AddRange(reinstated);
        db.Votes.Add(withdrawal);
        candidate.Propose(proposal.Decision == DecisionKind.Reject ? Outcome.NotTakenFurther : Outcome.Advance);
        instance.ReturnTo(final.StepId);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "review.withdrawn", final.Id, candidateId: candidate.Id);
        await progress.RefreshAsync(requisition.Id, cancellationToken);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Reviews.Stacks;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Says what becomes of decisions for which the recommendation differs now: they are confirmed, or made anew.</summary>
internal sealed class SettleDiffering(HiringDb db, ReviewCases cases, ReopenCandidate reopen, Outbox outbox, AuditLog audit)
{
    /// <returns>Why not, in words that are ready for a card; null where it was done.</returns>
    public async Task<string?> RunAsync(CriteriaChange change, ChangeAnswerClick click, bool approves, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        if (!approves || change.State != CriteriaChangeState.InForce)
        {
            return actor.Words["Deciding_NotAsked"];
        }

        var rows = await db.CriteriaEffects.Where(row => row.ChangeId == change.Id && row.SettledBy == null && (click.CandidateId == null || row.CandidateId == click.CandidateId))
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            await SettleAsync(row, click.Answer == ChangeAnswer.Reopen && click.CandidateId is not null, change, requisition, actor, cancellationToken);
        }

        outbox.UpdateAll(CardKinds.CriteriaChange, change.Id, quiet: false);
        return null;
    }

    private async Task SettleAsync(CriteriaEffect row, bool anew, CriteriaChange change, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(item => item.Id == row.CandidateId, cancellationToken);
        var reviewId = await db.Reviews.Where(item => item.CandidateId == candidate.Id && item.Kind == ReviewKind.Candidate).Select(item => item.Id).SingleOrDefaultAsync(cancellationToken);
        var review = await cases.FindAsync(reviewId, cancellationToken);
        if (ReopenReader.Refusal(candidate, requisition, review?.Review, actor.Words) is not null)
        {
            return; // nobody's decision stands any more: there is nothing to say about it
        }

        row.SettledBy = actor.Id;
        row.Reopened = anew;
        if (!anew)
        {
            audit.Add(requisition.Id, AuditActor.Person(actor.Id), "candidate.confirmed", candidate.Id, change.Reason, candidate.Id);
            return;
        }

        var told = await reopen.InvolvedAsync(candidate, requisition, cancellationToken);
        await reopen.RunAsync(review!, candidate, requisition, actor, change.Reason ?? string.Empty, cancellationToken);
        await reopen.TellAsync(told, candidate, requisition, actor, change.Reason ?? string.Empty, cancellationToken);
    }
}

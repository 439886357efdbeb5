using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Records that a candidate no longer wishes to be considered. It is no rejection, and it is counted apart.</summary>
internal sealed class WithdrawCandidate(HiringDb db, OwnedRequisition owned, MessageRecall recall, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    /// <summary>The audit code; the event's detail is the earlier state.</summary>
    public const string AuditCode = "candidate.withdrawn";

    public static string Verb => "candidate.withdraw";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var click = call.Read(RequisitionsJson.Default.WithdrawClick);
        var candidate = click is null ? null : await db.Candidates.SingleOrDefaultAsync(row => row.Id == click.CandidateId, cancellationToken);
        var requisition = candidate is null ? null : await owned.FindAsync(candidate.RequisitionId, call.Actor, cancellationToken);
        if (candidate is null || requisition is null || !Permissions.Allows(RequisitionAct.Withdraw, Standing.InChargeOf(requisition, call.Actor.Id, call.Actor.Roles)))
        {
            return CardReply.Say(call.Actor.Words["Withdraw_NotYours"]);
        }

        if (!candidate.HasLeft && !requisition.HasEnded)
        {
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), AuditCode, candidate.Id, EarlierState.Of(candidate).ToString(), candidate.Id);
            await recall.RunAsync(candidate, AuditActor.Person(call.Actor.Id), cancellationToken);
            CandidateRestoration.Leave(
                await db.Instances.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken),
                await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken),
                await db.Work.Where(row => row.RequisitionId == requisition.Id && row.SubjectId == candidate.Id && row.State == WorkState.Pending).ToListAsync(cancellationToken));
            candidate.Withdraw();
            queue.Ask(WorkKind.PresentBatch, candidate.BatchId); // the others of the batch may have waited for this one
            queue.Ask(WorkKind.PresentFinal, requisition.Id);
            outbox.UpdateAll(WithdrawCard.Kind, candidate.Id, quiet: false);
            await owned.RefreshAsync(requisition.Id, cancellationToken);
        }

        return CardReply.Show(WithdrawCard.Name(candidate.Id));
    }
}

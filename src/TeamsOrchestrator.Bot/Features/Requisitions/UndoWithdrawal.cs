using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Takes a withdrawal back: the candidate stands again where it stood.</summary>
internal sealed class UndoWithdrawal(HiringDb db, OwnedRequisition owned, CandidateRestoration restoration, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "candidate.withdraw-undo";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var click = call.Read(RequisitionsJson.Default.WithdrawClick);
        var candidate = click is null ? null : await db.Candidates.SingleOrDefaultAsync(row => row.Id == click.CandidateId, cancellationToken);
        var requisition = candidate is null ? null : await owned.FindAsync(candidate.RequisitionId, call.Actor, cancellationToken);
        if (candidate is null || requisition is null || !Permissions.Allows(RequisitionAct.Withdraw, Standing.InChargeOf(requisition, call.Actor.Id, call.Actor.Roles)))
        {
            return CardReply.Say(call.Actor.Words["Withdraw_NotYours"]);
        }

        if (candidate.State == CandidateState.Withdrawn && !requisition.HasEnded)
        {
            var earlier = await db.AuditEvents.AsNoTracking()
                .Where(row => row.SubjectId == candidate.Id && row.Code == WithdrawCandidate.AuditCode).OrderByDescending(row => row.Number)
                .Select(row => db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault())
                .FirstOrDefaultAsync(cancellationToken);
            if (await db.Files.AnyAsync(row => row.Id == candidate.FileId && row.State == ReceivedFileState.Removed, cancellationToken))
            {
                // The wish is taken back, the removal of the CV is not: that has its own Undo.
                candidate.Reconsider();
                candidate.Remove();
            }
            else
            {
                await restoration.ReturnAsync(requisition.Id, [(candidate, EarlierState.Parse(earlier))], cancellationToken);
            }

            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "candidate.returned", candidate.Id, candidateId: candidate.Id);
            outbox.UpdateAll(WithdrawCard.Kind, candidate.Id, quiet: false);
            await owned.RefreshAsync(requisition.Id, cancellationToken);
        }

        return CardReply.Show(WithdrawCard.Name(candidate.Id));
    }
}

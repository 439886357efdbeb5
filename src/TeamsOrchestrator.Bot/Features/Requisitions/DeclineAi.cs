using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Records that a candidate declined AI. From then on people look at the CV themselves. There is no Undo: what agents found is gone.</summary>
internal sealed class DeclineAi(HiringDb db, OwnedRequisition owned, AiRefusal refusal, Outbox outbox) : ICardAction
{
    public static string Verb => "candidate.no-ai";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (click, actor) = (call.Read(RequisitionsJson.Default.NoAiClick), call.Actor);
        var candidate = click is null ? null : await db.Candidates.SingleOrDefaultAsync(row => row.Id == click.CandidateId, cancellationToken);
        var requisition = candidate is null ? null : await owned.FindAsync(candidate.RequisitionId, actor, cancellationToken);
        if (candidate is null || requisition is null || !Permissions.Allows(RequisitionAct.DeclineAi, Standing.InChargeOf(requisition, actor.Id, actor.Roles)))
        {
            return CardReply.Say(actor.Words["NoAi_NotYoursHere"]);
        }

        if (Permissions.Allows(RequisitionAct.DeclineAi, Standing.InChargeOf(requisition, actor.Id, actor.Roles), requisition.State)
            && await refusal.RunAsync(candidate, requisition, AuditActor.Person(actor.Id), cancellationToken))
        {
            outbox.UpdateAll(NoAiCard.Kind, candidate.Id, quiet: false);
            await owned.RefreshAsync(requisition.Id, cancellationToken);
        }

        return CardReply.Show(NoAiCard.Name(candidate.Id));
    }
}

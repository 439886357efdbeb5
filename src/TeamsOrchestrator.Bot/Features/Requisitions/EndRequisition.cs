using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Ends a requisition: open people are closed with it, open reviews need no decision any more, agents stop.</summary>
internal sealed class EndRequisition(HiringDb db, OwnedRequisition owned, RequisitionEnding ending, WorkflowDriver workflows, Outbox outbox) : ICardAction
{
    public static string Verb => "requisition.end";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var words = call.Actor.Words;
        if (call.Read(RequisitionsJson.Default.EndClick) is not { } click || await owned.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(words["EndRequisition_NotYours"]);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Show(EndCard.Name(requisition.Id));
        }

        var reason = call.Input(EndCard.ReasonInput);
        var how = click.How ?? (Enum.TryParse<CloseReason>(call.Input(EndCard.HowInput), out var chosen) ? chosen : null);
        if (how is not { } asked || !Enum.IsDefined(asked))
        {
            return CardReply.Say(words["EndRequisition_HowMissing"]);
        }

        if (reason is null || reason.Length > Review.MaxReason)
        {
            return CardReply.Say(reason is null ? words["EndRequisition_ReasonMissing"] : words["EndRequisition_ReasonTooLong", Review.MaxReason]);
        }

        await ending.CloseAsync(requisition, asked, reason, call.Actor.Id, cancellationToken);
        var own = await db.Instances.Where(row => row.RequisitionId == requisition.Id && row.CandidateId == null).ToListAsync(cancellationToken);
        await workflows.SignalAsync(own, Happenings.RequisitionClosed, cancellationToken);
        outbox.UpdateAll(EndCard.Kind, requisition.Id, quiet: false);
        await owned.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Show(EndCard.Name(requisition.Id));
    }
}

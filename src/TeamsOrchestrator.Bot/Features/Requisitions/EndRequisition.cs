using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Ends a requisition: open people are closed with it, open reviews need no decision any more, agents stop.</summary>
internal sealed class EndRequisition(HiringDb db, OwnedRequisition owned, WorkflowDriver workflows, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    /// <summary>The audit code of each person who is closed with the requisition; its detail is the earlier state.</summary>
    public const string PersonClosed = "candidate.closed";

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

        requisition.Close(asked, reason, call.Actor.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), CodeOf(asked), requisition.Id, reason);
        await CloseEverythingAsync(requisition, call.Actor, cancellationToken);
        await outbox.UpdateAllAsync(EndCard.Kind, requisition.Id, quiet: false, cancellationToken);
        await owned.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Show(EndCard.Name(requisition.Id));
    }

    /// <summary>Returns the audit code of an end.</summary>
    public static string CodeOf(CloseReason how) => how == CloseReason.Cancelled ? "requisition.cancelled" : "requisition.closed";

    private async Task CloseEverythingAsync(Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        var open = await db.Candidates.Where(row => row.RequisitionId == requisition.Id && row.State < CandidateState.Decided).ToListAsync(cancellationToken);
        foreach (var candidate in open)
        {
            audit.Add(requisition.Id, AuditActor.Person(actor.Id), PersonClosed, candidate.Id, EarlierState.Of(candidate).ToString(), candidate.Id);
            candidate.CloseWithRequisition();
        }

        var ids = open.Select(candidate => candidate.Id).ToHashSet();
        var instances = await db.Instances.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        CandidateRestoration.Leave(
            instances.Where(row => row.CandidateId is { } id && ids.Contains(id)),
            await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken),
            await db.Work.Where(row => row.RequisitionId == requisition.Id && row.State == WorkState.Pending).ToListAsync(cancellationToken));
        await workflows.SignalAsync(instances.Where(row => row.CandidateId is null), Happenings.RequisitionClosed, cancellationToken);
    }
}

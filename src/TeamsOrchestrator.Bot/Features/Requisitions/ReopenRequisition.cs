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
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Takes the end of a requisition back within 24 hours: everything and everybody that it closed stands again where it stood.</summary>
internal sealed class ReopenRequisition(
    HiringDb db, OwnedRequisition owned, CandidateRestoration restoration, WorkflowCatalogue catalogue, WorkQueue queue, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public static readonly TimeSpan UndoFor = TimeSpan.FromHours(24);

    public static string Verb => "requisition.reopen";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(RequisitionsJson.Default.ReopenClick) is not { } click || await owned.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return CardReply.Say(call.Actor.Words["EndRequisition_NotYours"]);
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (!await owned.CanReopenAsync(requisition, cancellationToken) || requisition.ClosedAt != click.ClosedAt || now > click.ClosedAt + (long)UndoFor.TotalMilliseconds)
        {
            return CardReply.Show(EndCard.Name(requisition.Id)); // it says since when it is too late
        }

        var code = EndRequisition.CodeOf(requisition.ClosedAs ?? CloseReason.Stopped);
        var events = db.AuditEvents.AsNoTracking().Where(row => row.ChainId == requisition.Id);
        var end = await events.Where(row => row.Code == code).MaxAsync(row => row.Number, cancellationToken);
        var people = await PeopleAsync(events, requisition.Id, end, cancellationToken);
        var wasStopped = await events.Where(row => row.Number < end && (row.Code == "requisition.stopped" || row.Code == "requisition.resumed"))
            .OrderByDescending(row => row.Number).Select(row => row.Code).FirstOrDefaultAsync(cancellationToken) == "requisition.stopped";

        requisition.Reopen();
        if (wasStopped)
        {
            requisition.Stop();
        }

        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "requisition.reopened", requisition.Id);
        await restoration.ReturnAsync(requisition.Id, people, cancellationToken);
        await RestoreRequisitionAsync(requisition.Id, wasStopped, now, cancellationToken);
        await outbox.UpdateAllAsync(EndCard.Kind, requisition.Id, quiet: false, cancellationToken);
        await owned.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Say(call.Actor.Words.Count("EndRequisition_Reopened", people.Count, requisition.Code));
    }

    private async Task<IReadOnlyList<(Candidate Candidate, EarlierState Earlier)>> PeopleAsync(
        IQueryable<AuditEvent> events, Guid requisitionId, long end, CancellationToken cancellationToken)
    {
        var closed = await events.Where(row => row.Number > end && row.Code == EndRequisition.PersonClosed)
            .Select(row => new { row.SubjectId, Detail = db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault() })
            .ToDictionaryAsync(row => row.SubjectId, row => row.Detail, cancellationToken);
        var candidates = await db.Candidates.Where(row => row.RequisitionId == requisitionId && row.State == CandidateState.Closed).ToListAsync(cancellationToken);
        return [.. candidates.Where(candidate => closed.ContainsKey(candidate.Id)).Select(candidate => (candidate, EarlierState.Parse(closed[candidate.Id])))];
    }

    private async Task RestoreRequisitionAsync(Guid requisitionId, bool stopped, long now, CancellationToken cancellationToken)
    {
        foreach (var review in await db.Reviews
            .Where(row => row.RequisitionId == requisitionId && row.CandidateId == null && row.State == ReviewState.Cancelled).ToListAsync(cancellationToken))
        {
            review.Restore();
        }

        if (await db.Instances.SingleOrDefaultAsync(row => row.RequisitionId == requisitionId && row.CandidateId == null, cancellationToken) is { } instance)
        {
            var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
            var waits = definition.Steps.Values.FirstOrDefault(step => step is { Kind: StepKind.Wait, Subject: Happenings.RequisitionClosed });
            if (waits is not null && definition.Steps[instance.StepId].Kind == StepKind.End)
            {
                instance.ReturnTo(waits.Id);
            }
        }

        if (!stopped)
        {
            foreach (var item in await db.Work.Where(row => row.RequisitionId == requisitionId && row.State == WorkState.Held).ToListAsync(cancellationToken))
            {
                (item.State, item.Attempt, item.DueAt) = (WorkState.Pending, 0, now);
            }
        }

        queue.Ask(WorkKind.Intake, requisitionId);
    }
}

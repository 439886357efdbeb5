using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Workflows;

/// <summary>Ends a requisition with everybody who is open, and takes that back exactly. Whoever ends it moves the workflow of the requisition itself.</summary>
internal sealed class RequisitionEnding(HiringDb db, CandidateRestoration restoration, WorkQueue queue, AuditLog audit, TimeProvider clock)
{
    /// <summary>The audit code of each person who is closed with the requisition; its detail is the earlier state.</summary>
    private const string PersonClosed = "candidate.closed";

    /// <summary>Ends it: open people are closed with it, open reviews need no decision any more, agents stop.</summary>
    public async Task CloseAsync(Requisition requisition, CloseReason how, string reason, Guid personId, CancellationToken cancellationToken)
    {
        requisition.Close(how, reason, personId, Now);
        queue.Ask(WorkKind.Retain, requisition.Id); // from now on its data are kept for a set time
        audit.Add(requisition.Id, AuditActor.Person(personId), CodeOf(how), requisition.Id, reason);
        var open = await db.Candidates.Where(row => row.RequisitionId == requisition.Id && row.State < CandidateState.Decided).ToListAsync(cancellationToken);
        foreach (var candidate in open)
        {
            audit.Add(requisition.Id, AuditActor.Person(personId), PersonClosed, candidate.Id, EarlierState.Of(candidate).ToString(), candidate.Id);
            candidate.CloseWithRequisition();
        }

        var ids = open.Select(candidate => candidate.Id).ToHashSet();
        var instances = await db.Instances.Where(row => row.RequisitionId == requisition.Id && row.CandidateId != null).ToListAsync(cancellationToken);
        CandidateRestoration.Leave(
            instances.Where(row => ids.Contains(row.CandidateId!.Value)),
            await db.Reviews.Where(row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open && row.Kind != ReviewKind.Message).ToListAsync(cancellationToken),
            await db.Work.Where(row => row.RequisitionId == requisition.Id && row.State == WorkState.Pending && !WorkKinds.AfterTheEnd.Contains(row.Kind)).ToListAsync(cancellationToken));
    }

    /// <summary>Takes the end back: everybody whom it closed stands again where they stood; what was stopped before stays stopped.</summary>
    /// <returns>How many people stand again.</returns>
    public async Task<int> ReopenAsync(Requisition requisition, Guid personId, CancellationToken cancellationToken)
    {
        var code = CodeOf(requisition.ClosedAs ?? CloseReason.Stopped);
        var events = db.AuditEvents.AsNoTracking().Where(row => row.ChainId == requisition.Id);
        var end = await events.Where(row => row.Code == code).MaxAsync(row => row.Number, cancellationToken);
        var people = await PeopleAsync(events, requisition.Id, end, cancellationToken);
        var wasStopped = await events.Where(row => row.Number < end && (row.Code == "requisition.stopped" || row.Code == "requisition.resumed"))
            .OrderByDescending(row => row.Number).Select(row => row.Code).FirstOrDefaultAsync(cancellationToken) == "requisition.stopped";
        requisition.Reopen();
        queue.Ask(WorkKind.Retain, requisition.Id);
        if (wasStopped)
        {
            requisition.Stop();
        }

        audit.Add(requisition.Id, AuditActor.Person(personId), "requisition.reopened", requisition.Id);
        await restoration.ReturnAsync(requisition.Id, people, cancellationToken);
        if (!wasStopped)
        {
            foreach (var item in await db.Work.Where(row => row.RequisitionId == requisition.Id && row.State == WorkState.Held).ToListAsync(cancellationToken))
            {
                (item.State, item.Attempt, item.DueAt) = (WorkState.Pending, 0, Now);
            }
        }

        queue.Ask(WorkKind.Intake, requisition.Id); // which also asks for every batch that was not presented yet
        return people.Count;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static string CodeOf(CloseReason how) => how == CloseReason.Cancelled ? "requisition.cancelled" : "requisition.closed";

    private async Task<IReadOnlyList<(Candidate Candidate, EarlierState Earlier)>> PeopleAsync(
        IQueryable<AuditEvent> events, Guid requisitionId, long end, CancellationToken cancellationToken)
    {
        var closed = await events.Where(row => row.Number > end && row.Code == PersonClosed)
            .Select(row => new { row.SubjectId, Detail = db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault() })
            .ToDictionaryAsync(row => row.SubjectId, row => row.Detail, cancellationToken);
        var candidates = await db.Candidates.Where(row => row.RequisitionId == requisitionId && row.State == CandidateState.Closed && row.ErasedAt == null).ToListAsync(cancellationToken);
        return [.. candidates.Where(candidate => closed.ContainsKey(candidate.Id)).Select(candidate => (candidate, EarlierState.Parse(closed[candidate.Id])))];
    }
}

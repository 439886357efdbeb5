using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Takes a candidate out because the file is none of a candidate's, or was handed in by mistake, and brings the candidate back.</summary>
internal sealed class SetAside(HiringDb db, CandidateRestoration restoration, WorkQueue queue, AuditLog audit)
{
    // The event's detail is the earlier state.
    private const string AuditCode = "candidate.removed";

    /// <summary>Takes a candidate out: nobody is asked about it any more, and what an agent still makes of it does not count.</summary>
    /// <returns>False, with nothing changed, where somebody decided on the candidate already.</returns>
    public async Task<bool> LeaveAsync(Guid candidateId, Guid personId, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == candidateId, cancellationToken);
        if (candidate.State is CandidateState.Proposed or CandidateState.Decided)
        {
            return false;
        }

        if (candidate.HasEnded)
        {
            return true; // withdrawn or closed: nobody is asked anyway
        }

        CandidateRestoration.Leave(
            await db.Instances.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken),
            await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken),
            await db.Work.Where(row => row.RequisitionId == candidate.RequisitionId && row.SubjectId == candidate.Id && row.State == WorkState.Pending).ToListAsync(cancellationToken));
        audit.Add(candidate.RequisitionId, AuditActor.Person(personId), AuditCode, candidate.Id, EarlierState.Of(candidate).ToString(), candidate.Id);
        candidate.Remove();
        queue.Ask(WorkKind.PresentBatch, candidate.BatchId); // the others of the batch may have waited for this one
        return true;
    }

    /// <summary>Brings a candidate back to where it stood.</summary>
    public async Task ReturnAsync(Guid candidateId, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == candidateId, cancellationToken);
        if (candidate.State == CandidateState.Removed) // who withdrew stays withdrawn
        {
            var earlier = await db.AuditEvents.AsNoTracking()
                .Where(row => row.SubjectId == candidate.Id && row.Code == AuditCode).OrderByDescending(row => row.Number)
                .Select(row => db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault())
                .FirstOrDefaultAsync(cancellationToken);
            await restoration.ReturnAsync(candidate.RequisitionId, [(candidate, EarlierState.Parse(earlier))], cancellationToken);
        }
    }
}

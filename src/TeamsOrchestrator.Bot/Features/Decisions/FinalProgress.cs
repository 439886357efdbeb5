using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Lets everybody concerned see what was decided.</summary>
internal sealed class FinalProgress(HiringDb db, Outbox outbox, WaitingRefresh waits)
{
    /// <summary>Refreshes the cards of a requisition.</summary>
    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(CardKinds.Final, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Stack, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Interviews, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Interview, requisitionId, quiet: true);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        outbox.UpdateAll(FinalDoneCard.Kind, requisitionId, quiet: true);
        await waits.RunAsync(requisitionId, cancellationToken);
    }

    /// <summary>Tells the recruiter once when nobody of the requisition waits for a decision any more. Who made it so knows.</summary>
    /// <param name="requisitionId">The requisition.</param>
    /// <param name="personId">Who decided.</param>
    /// <param name="decided">The candidates decided in the commit under way.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task AnnounceIfDoneAsync(Guid requisitionId, Guid personId, IReadOnlyCollection<Candidate> decided, CancellationToken cancellationToken)
    {
        var now = decided.Select(candidate => candidate.Id).ToList();
        var open = await db.Candidates.AnyAsync(
            row => row.RequisitionId == requisitionId && row.State < CandidateState.Decided && !now.Contains(row.Id), cancellationToken);
        var coming = await db.Files.AnyAsync(
            row => row.RequisitionId == requisitionId && (row.State == ReceivedFileState.Fetching || row.State == ReceivedFileState.Reading), cancellationToken);
        var recruiterId = await db.Requisitions.Where(row => row.Id == requisitionId).Select(row => row.RecruiterId).SingleAsync(cancellationToken);
        if (decided.Count > 0 && !open && !coming && recruiterId != personId)
        {
            await outbox.PostToAsync(recruiterId, FinalDoneCard.Name(requisitionId), cancellationToken);
        }
    }
}

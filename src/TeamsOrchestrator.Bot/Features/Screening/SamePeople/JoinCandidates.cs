using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Makes one candidate of two applications of one person. The newest CV counts, older ones are kept; a decision stands.</summary>
internal sealed class JoinCandidates(HiringDb db, CandidateSigns signs, ArtifactStore artifacts, AiRefusal refusal, WorkQueue queue, AuditLog audit)
{
    /// <summary>The audit code. Of the event of who leaves the detail is a <see cref="JoinRecord"/>.</summary>
    public const string AuditCode = "candidate.joined";

    /// <summary>Joins two candidates of one requisition.</summary>
    /// <returns>False, with nothing changed, where people decided on both.</returns>
    public async Task<bool> RunAsync(Candidate earlier, Candidate later, AuditActor actor, CancellationToken cancellationToken)
    {
        var (stays, leaves) = IsDecided(later) && !IsDecided(earlier) ? (later, earlier) : (earlier, later);
        if (IsDecided(leaves))
        {
            return false;
        }

        var files = await db.Files.Where(row => row.CandidateId == leaves.Id || row.CandidateId == stays.Id).ToListAsync(cancellationToken);
        var kept = files.Find(file => file.Id == stays.CvFileId);
        var came = files.Where(file => file.CandidateId == leaves.Id).ToList();
        var newest = await NewestAsync([.. files.Where(file => file.Id == leaves.CvFileId || file == kept)], cancellationToken);
        var profile = await artifacts.NewestAsync(ArtifactKind.Profile, stays.RequisitionId, stays.Id, cancellationToken);
        var before = new JoinRecord(stays.Code, EarlierState.Of(leaves), stays.CvFileId, profile?.Id, came.ConvertAll(file => file.Id));
        CandidateRestoration.Leave(
            await db.Instances.Where(row => row.CandidateId == leaves.Id).ToListAsync(cancellationToken),
            await db.Reviews.Where(row => row.CandidateId == leaves.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken),
            await db.Work.Where(row => row.RequisitionId == leaves.RequisitionId && row.SubjectId == leaves.Id && row.State == WorkState.Pending).ToListAsync(cancellationToken));
        leaves.Remove();
        await signs.PassOnAsync(leaves, stays, cancellationToken);
        foreach (var file in came)
        {
            file.CandidateId = stays.Id;
            if (file == newest)
            {
                file.Become(ReceivedFileState.Reading);
                queue.Add(WorkKind.ReadFile, file.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"joined:{file.Version}"), stays.RequisitionId); // it may be taken back and said again
            }
            else
            {
                file.Become(ReceivedFileState.Read, CvFaults.Older);
            }
        }

        await refusal.ShareAsync(leaves, stays, cancellationToken);
        audit.Add(stays.RequisitionId, actor, AuditCode, stays.Id, leaves.Code, stays.Id);
        audit.Add(stays.RequisitionId, actor, AuditCode, leaves.Id, before.ToString(), leaves.Id);
        queue.Ask(WorkKind.PresentBatch, leaves.BatchId); // the others of the batch may have waited for this one
        queue.Ask(WorkKind.PresentBatch, stays.BatchId);
        return true;
    }

    private static bool IsDecided(Candidate candidate) => candidate.State is CandidateState.Proposed or CandidateState.Decided;

    // What was handed in last is the newest; of one message, what stands last in it.
    private async Task<ReceivedFile?> NewestAsync(IReadOnlyList<ReceivedFile> files, CancellationToken cancellationToken)
    {
        var batchIds = files.Select(file => file.BatchId).ToList();
        var times = await db.Batches.AsNoTracking().Where(row => batchIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.CreatedAt, cancellationToken);
        return files.MaxBy(file => (times.GetValueOrDefault(file.BatchId), file.Position, file.Id));
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Knows the CVs of a person who sent several.</summary>
internal sealed class SeveralCvs(HiringDb db, WorkQueue queue)
{
    /// <summary>Finds the newest other CV of the candidate that a file belongs to.</summary>
    /// <returns>The file, or null where there is none.</returns>
    public async Task<ReceivedFile?> OtherOfAsync(ReceivedFile file, CancellationToken cancellationToken) => file.CandidateId is null
        ? null
        : await db.Files.Where(row => row.CandidateId == file.CandidateId && row.Id != file.Id && row.State == ReceivedFileState.Read && row.BlobId != null)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Lets another CV count instead of one that goes, where that one counted.</summary>
    /// <returns>False, with nothing changed, where somebody decided on the candidate by the one that goes.</returns>
    public async Task<bool> CountAsync(ReceivedFile other, ReceivedFile goes, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == goes.CandidateId, cancellationToken);
        if (candidate.CvFileId != goes.Id)
        {
            return true;
        }

        if (candidate.State >= CandidateState.Proposed)
        {
            return false;
        }

        other.Become(ReceivedFileState.Reading);
        queue.Add(WorkKind.ReadFile, other.Id, $"instead:{goes.Id:N}", candidate.RequisitionId);
        return true;
    }
}

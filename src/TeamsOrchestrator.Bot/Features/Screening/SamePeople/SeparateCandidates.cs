using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening.SamePeople;

/// <summary>Takes back that two applications are of one person: the one that left returns to where it stood, with its files, and the CV of the other counts again.</summary>
internal sealed class SeparateCandidates(HiringDb db, CandidateSigns signs, CandidateRestoration restoration, ArtifactStore artifacts, AiRefusal refusal, WorkQueue queue, AuditLog audit)
{
    /// <summary>The audit code; its subject is either candidate.</summary>
    public const string AuditCode = "candidate.separated";

    /// <summary>Finds what can be taken back.</summary>
    /// <returns>The two, or null where somebody has decided or left meanwhile, or where it is not on record what was before.</returns>
    public async Task<(Candidate Stays, Candidate Leaves, JoinRecord Before)?> FindAsync(PossibleMatch match, CancellationToken cancellationToken)
    {
        var pair = await db.Candidates.Where(row => row.Id == match.EarlierId || row.Id == match.LaterId).ToListAsync(cancellationToken);
        if (match.State != MatchState.Same || pair.Find(row => row is { State: CandidateState.Removed, ErasedAt: null }) is not { } leaves
            || pair.Find(row => row.Id != leaves.Id) is not { State: < CandidateState.Proposed, ErasedAt: null } stays)
        {
            return null;
        }

        var text = await db.AuditEvents.AsNoTracking().Where(row => row.ChainId == match.RequisitionId && row.SubjectId == leaves.Id && row.Code == JoinCandidates.AuditCode).OrderByDescending(row => row.Number)
            .Select(row => db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault()).FirstOrDefaultAsync(cancellationToken);
        return JoinRecord.Parse(text) is { } before && string.Equals(before.Stays, stays.Code, StringComparison.Ordinal) ? (stays, leaves, before) : null;
    }

    /// <summary>Separates them.</summary>
    /// <returns>False, with nothing changed, where the CV that has to count again was removed meanwhile.</returns>
    public async Task<bool> RunAsync(Candidate stays, Candidate leaves, JoinRecord before, AuditActor actor, CancellationToken cancellationToken)
    {
        var files = await db.Files.Where(row => row.CandidateId == stays.Id).ToListAsync(cancellationToken);
        var back = files.Where(file => before.Files.Contains(file.Id)).ToList();
        if (!LetOwnCount(stays, files.Except(back).ToList(), back, before))
        {
            return false;
        }

        foreach (var file in back)
        {
            file.CandidateId = leaves.Id;
            Return(file, leaves, back.Count > 1);
        }

        await PassSignsBackAsync(stays, leaves, before, cancellationToken);
        await restoration.ReturnAsync(leaves.RequisitionId, [(leaves, before.Earlier)], cancellationToken);
        await refusal.ShareAsync(stays, leaves, cancellationToken); // nobody can tell any more of which of the two it was said
        audit.Add(stays.RequisitionId, actor, AuditCode, stays.Id, leaves.Code, stays.Id);
        audit.Add(stays.RequisitionId, actor, AuditCode, leaves.Id, stays.Code, leaves.Id);
        queue.Ask(WorkKind.PresentBatch, stays.BatchId);
        return true;
    }

    // The CV of who stays is read and compared again where the other one's counted. A newer one that came meanwhile goes on counting.
    private bool LetOwnCount(Candidate stays, List<ReceivedFile> own, List<ReceivedFile> back, JoinRecord before)
    {
        var left = own.Where(file => file.State is ReceivedFileState.Read && file.BlobId is not null).ToList();
        if (back.TrueForAll(file => file.Id != stays.CvFileId))
        {
            if (left is [var only])
            {
                only.Become(ReceivedFileState.Read); // one CV is neither the older nor the newer
            }

            return true;
        }

        if ((left.Find(file => file.Id == before.CvFileId) ?? left.MaxBy(file => file.Id)) is not { } counts)
        {
            return false;
        }

        counts.Become(ReceivedFileState.Reading);
        queue.Add(WorkKind.ReadFile, counts.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"separated:{counts.Version}"), stays.RequisitionId);
        return true;
    }

    private static void Return(ReceivedFile file, Candidate leaves, bool isOneOfSeveral)
    {
        if (file.State == ReceivedFileState.Removed)
        {
            return; // somebody set it aside meanwhile
        }

        if (file.Id != leaves.CvFileId)
        {
            file.Become(ReceivedFileState.Read, CvFaults.Older);
            return;
        }

        var fault = leaves.DeclinedAi ? null : leaves.Fault; // which says nothing about the file
        file.Become(fault is null or Agents.Pipeline.CvReader.Language ? ReceivedFileState.Read : ReceivedFileState.Failed, fault ?? (isOneOfSeveral ? CvFaults.Newer : null));
    }

    private async Task PassSignsBackAsync(Candidate stays, Candidate leaves, JoinRecord before, CancellationToken cancellationToken)
    {
        var theirs = await artifacts.ReadAsync(
            await artifacts.NewestAsync(ArtifactKind.Profile, leaves.RequisitionId, leaves.Id, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        var own = await artifacts.ReadAsync(await artifacts.FindAsync(before.ProfileId, cancellationToken), ArtifactJson.Default.Profile, cancellationToken);
        await signs.PassBackAsync(stays, own ?? new Profile(), leaves, theirs ?? new Profile(), cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Erases everything that is held on one candidate, within the commit under way: the key first of all, without which no backup of the files can be read.</summary>
internal sealed class ErasePerson(HiringDb db, EraseWords words, EraseCards cards, ForgottenList forgotten, MessageRecall recall, WorkQueue queue, TimeProvider clock)
{
    private static readonly long CompactAfter = (long)TimeSpan.FromMinutes(15).TotalMilliseconds;

    /// <summary>Erases.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="actor">Who asked for it; the product itself where the time to keep the data is over, or a backup brought them back.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether there was something to erase.</returns>
    public async Task<bool> RunAsync(Candidate candidate, AuditActor actor, CancellationToken cancellationToken)
    {
        if (candidate.ErasedAt is not null)
        {
            return false;
        }

        // Before the commit: what is on the list and was not erased is erased at the next start; the other way round a backup would bring it back.
        await forgotten.AddAsync(candidate, clock.GetUtcNow(), cancellationToken);
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == candidate.RequisitionId, cancellationToken);
        var traces = NameTraces.Of(candidate.Name, candidate.Code);
        await recall.RunAsync(candidate, actor, cancellationToken);
        await LeaveAsync(candidate, cancellationToken);
        var subjects = new List<Guid> { candidate.Id };
        subjects.AddRange(await EraseFilesAsync(candidate, requisition, cancellationToken));
        subjects.AddRange(await EraseArtifactsAsync(candidate, cancellationToken));
        subjects.AddRange(await EraseReasonsAsync(candidate, cancellationToken));
        var named = await words.RunAsync(candidate, requisition, subjects, traces, actor, cancellationToken);
        await cards.RunAsync(candidate, requisition, named, subjects, traces, cancellationToken);
        await ForgetAnswersAsync(candidate, cancellationToken);
        db.PersonSigns.RemoveRange(await db.PersonSigns.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken));
        candidate.Erase(Now);
        candidate.RetainUntil = null;
        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
        queue.Ask(WorkKind.PresentFinal, requisition.Id);
        if (db.Database.IsSqlite())
        {
            queue.Ask(WorkKind.CompactStore, Guid.Empty, Now + CompactAfter);
        }

        return true;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    // Nobody is asked about the candidate any more, and what an agent still makes of it does not count.
    private async Task LeaveAsync(Candidate candidate, CancellationToken cancellationToken) => CandidateRestoration.Leave(
        await db.Instances.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken),
        await db.Reviews.Where(row => row.CandidateId == candidate.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken),
        await db.Work.Where(row => row.RequisitionId == candidate.RequisitionId && (row.SubjectId == candidate.Id || row.SubjectId == candidate.FileId) && row.State == WorkState.Pending)
            .ToListAsync(cancellationToken));

    private async Task<IReadOnlyList<Guid>> EraseFilesAsync(Candidate candidate, Requisition requisition, CancellationToken cancellationToken)
    {
        var files = await db.Files.Where(row => row.CandidateId == candidate.Id || row.Id == candidate.FileId).ToListAsync(cancellationToken);
        var erased = files.Where(file => file.Id != requisition.JobDescriptionFileId).ToList(); // a CV that somebody made the job description is one now
        foreach (var file in erased)
        {
            await EraseAsync(file, candidate.Code, cancellationToken);
        }

        if (files.TrueForAll(file => file.Id != candidate.FileId))
        {
            await EraseKeyAsync(candidate.FileId, cancellationToken);
        }

        var ids = erased.Select(file => file.Id).ToList();
        var offers = await db.FileOffers.Where(row => ids.Contains(row.FileId) || row.FileId == candidate.Id).ToListAsync(cancellationToken);
        db.FileOffers.RemoveRange(offers);
        return [.. ids, .. offers.Select(offer => offer.Id)];
    }

    /// <summary>Erases a file: its bytes, its key, its name and what would recognise it.</summary>
    public async Task EraseAsync(ReceivedFile file, string name, CancellationToken cancellationToken)
    {
        if (file.BlobId is { } blobId && await db.Blobs.AnyAsync(row => row.Id == blobId, cancellationToken))
        {
            db.Blobs.Remove(new Blob { Id = blobId, TenantId = db.Tenant.Id, KeyId = file.Id, Content = [], CreatedAt = 0 });
        }

        await EraseKeyAsync(file.Id, cancellationToken);
        (file.Name, file.BlobId, file.ContentHash, file.DownloadUrl) = (name, null, null, null);
        file.Become(ReceivedFileState.Removed);
    }

    private async Task EraseKeyAsync(Guid keyId, CancellationToken cancellationToken)
    {
        if (await db.DataKeys.SingleOrDefaultAsync(row => row.Id == keyId, cancellationToken) is { } key)
        {
            db.DataKeys.Remove(key);
        }
    }

    // The rows stay, with what made them and when: the trail names them.
    private async Task<IReadOnlyList<Guid>> EraseArtifactsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var artifacts = await db.Artifacts.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken);
        artifacts.ForEach(artifact => db.Entry(artifact).Property(row => row.Content).CurrentValue = []);
        db.CriteriaEffects.RemoveRange(await db.CriteriaEffects.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken));
        return [.. artifacts.Select(artifact => artifact.Id)];
    }

    // What was spent stays, and by which agent; what was asked and answered goes, also what was asked for everybody: somebody may have named the person there.
    private async Task ForgetAnswersAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        foreach (var call in await db.ModelCalls.Where(row => row.CandidateId == candidate.Id || (row.RequisitionId == candidate.RequisitionId && row.CandidateId == null)).ToListAsync(cancellationToken))
        {
            (call.Fingerprint, call.Answer) = (string.Empty, null);
        }

        db.StepWaits.RemoveRange(await db.StepWaits.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken));
    }

    private async Task<IReadOnlyList<Guid>> EraseReasonsAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.CandidateId == candidate.Id).ToListAsync(cancellationToken);
        var ids = reviews.Select(review => review.Id).ToList();
        reviews.ForEach(review => db.Entry(review).Property(row => row.Reason).CurrentValue = null);
        foreach (var vote in await db.Votes.Where(row => ids.Contains(row.ReviewId) && row.Reason != null).ToListAsync(cancellationToken))
        {
            db.Entry(vote).Property(row => row.Reason).CurrentValue = null;
        }

        // What was asked and answered stands on the trail, and on cards of its own.
        return
        [
            .. ids, .. await db.Questions.Where(row => ids.Contains(row.ReviewId)).Select(row => row.Id).ToListAsync(cancellationToken),
            .. await db.PossibleMatches.Where(row => row.EarlierId == candidate.Id || row.LaterId == candidate.Id).Select(row => row.Id).ToListAsync(cancellationToken),
        ];
    }
}

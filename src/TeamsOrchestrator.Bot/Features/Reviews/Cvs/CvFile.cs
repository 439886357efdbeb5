using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Reads the file of a CV, as it was handed in, for somebody who may see it. It is audited.</summary>
internal sealed class CvFile(HiringDb db, VisibleRequisition visible, BlindReading blind, CandidateVault vault, AuditLog audit)
{
    /// <summary>Reads the file.</summary>
    /// <returns>The file, or null where it is gone, not the person's to see, or hidden before the decision.</returns>
    public async Task<DownloadedFile?> ReadAsync(Guid fileId, Guid personId, CancellationToken cancellationToken)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == fileId, cancellationToken);
        var candidate = file?.CandidateId is { } candidateId ? await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == candidateId, cancellationToken) : null;
        if (file is not { RequisitionId: { } requisitionId } || (candidate is not null && !CvButtons.MayOpen(candidate)) || await visible.FindAsync(requisitionId, personId, cancellationToken) is not { } requisition
            || (candidate is not null && await blind.HidesAsync(candidate, requisition, personId, cancellationToken)))
        {
            return null;
        }

        var blob = await db.Blobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file.BlobId, cancellationToken);
        var bytes = blob is null ? null : await vault.UnprotectAsync(blob.KeyId, blob.Content, cancellationToken);
        if (bytes is null)
        {
            return null;
        }

        audit.Add(requisitionId, AuditActor.Person(personId), "cv.downloaded", file.CandidateId ?? file.Id, detail: null, file.CandidateId);
        return new DownloadedFile(file.Name, bytes);
    }
}

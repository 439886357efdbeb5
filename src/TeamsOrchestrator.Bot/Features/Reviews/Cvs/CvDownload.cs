using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>The file of a CV, as it was handed in.</summary>
internal sealed class CvDownload(HiringDb db, VisibleRequisition visible, CandidateVault vault, AuditLog audit) : IDownload
{
    public static string Kind => "cv";

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.SubjectId, cancellationToken);
        if (file is not { RequisitionId: { } requisitionId } || await visible.FindAsync(requisitionId, ticket.PersonId, cancellationToken) is null)
        {
            return null;
        }

        var blob = await db.Blobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file.BlobId, cancellationToken);
        var bytes = blob is null ? null : await vault.UnprotectAsync(blob.KeyId, blob.Content, cancellationToken);
        if (bytes is null)
        {
            return null;
        }

        audit.Add(requisitionId, AuditActor.Person(ticket.PersonId), "cv.downloaded", file.CandidateId ?? file.Id, detail: null, file.CandidateId);
        return new DownloadedFile(file.Name, bytes);
    }
}

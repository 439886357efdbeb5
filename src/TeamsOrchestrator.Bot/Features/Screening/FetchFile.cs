using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Fetches one file from its short-lived link and stores it; a zip is unpacked into files of their own.</summary>
internal sealed class FetchFile(
    HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, HandedInFiles files, AttachmentDownloader downloader, ArchiveReader archives, DocumentLimits limits, WorkFolder work)
    : IWorkHandler
{
    /// <summary>How many files of a zip one commit holds.</summary>
    private const int CommitEvery = 20;

    public static WorkKind Kind => WorkKind.FetchFile;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (file is { State: ReceivedFileState.Fetching, DownloadUrl: { } link })
        {
            try
            {
                await FetchAsync(file, new Uri(link), cancellationToken);
            }
            catch (AttachmentException exception) when (exception.Fault != AttachmentFault.Unreachable || item.Attempt >= 3)
            {
                Fail(file, exception.Fault);
            }
            catch (AttachmentException)
            {
                throw new WorkDelayedException(TimeSpan.FromSeconds(2)); // the link lives for minutes only
            }
        }

        await SettleAsync(file, cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    public async Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        Fail(file, AttachmentFault.Unreachable);
        await SettleAsync(file, cancellationToken);
    }

    private static void Fail(ReceivedFile file, AttachmentFault fault)
    {
        file.DownloadUrl = null;
        file.Become(ReceivedFileState.Failed, fault.ToString());
    }

    private async Task FetchAsync(ReceivedFile file, Uri link, CancellationToken cancellationToken)
    {
        if (DocumentFormats.IsArchive(file.Name, ReadOnlyMemory<byte>.Empty))
        {
            await UnpackAsync(file, link, cancellationToken);
            return;
        }

        var content = await downloader.DownloadAsync(link, limits.FileBytes, cancellationToken);
        if (DocumentFormats.IsArchive(file.Name, content))
        {
            using var stream = new MemoryStream(content, writable: false);
            await UnpackAsync(file, stream, cancellationToken);
            return;
        }

        await files.StoreAsync(file, content, cancellationToken);
        if (await IsDuplicateAsync(file, cancellationToken))
        {
            DropAsDuplicate(file);
            return;
        }

        files.Read(file);
    }

    private async Task UnpackAsync(ReceivedFile file, Uri link, CancellationToken cancellationToken)
    {
        // A zip may be as large as 250 MB: it goes through a temporary file that the system deletes, not through memory.
        await using var stream = new FileStream(
            work.NewFile(),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        await downloader.DownloadAsync(link, stream, limits.ArchiveBytes, cancellationToken);
        stream.Position = 0;
        await UnpackAsync(file, stream, cancellationToken);
    }

    private async Task UnpackAsync(ReceivedFile archive, Stream content, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(row => row.Id == archive.BatchId, cancellationToken);
        var hashes = new HashSet<string>(
            await db.Files.Where(row => row.RequisitionId == batch.RequisitionId && row.ContentHash != null).Select(row => row.ContentHash!).ToListAsync(cancellationToken),
            StringComparer.Ordinal);
        var position = archive.Position;
        await foreach (var reading in archives.ReadAsync(archive.Name, content, cancellationToken))
        {
            var entry = files.Create(batch, reading.Entry?.Name ?? reading.Refusal!.Name, ++position);
            if (reading.Refusal is { } refusal)
            {
                entry.Become(ReceivedFileState.Failed, refusal.Reason.ToString());
            }
            else
            {
                await files.StoreAsync(entry, reading.Entry!.Content, cancellationToken);
                if (hashes.Add(entry.ContentHash!))
                {
                    files.Read(entry);
                }
                else
                {
                    DropAsDuplicate(entry);
                }
            }

            if (position % CommitEvery == 0)
            {
                await unit.CommitAsync(cancellationToken);
            }
        }

        archive.DownloadUrl = null;
        archive.Become(ReceivedFileState.Unpacked);
    }

    private Task<bool> IsDuplicateAsync(ReceivedFile file, CancellationToken cancellationToken) => db.Files.AnyAsync(
        row => row.RequisitionId == file.RequisitionId && row.RequisitionId != null && row.ContentHash == file.ContentHash && row.Id != file.Id, cancellationToken);

    private void DropAsDuplicate(ReceivedFile file)
    {
        db.Blobs.Local.Where(blob => blob.Id == file.BlobId).ToList().ForEach(blob => db.Blobs.Remove(blob));
        (file.BlobId, file.ContentHash) = (null, null);
        file.Become(ReceivedFileState.Duplicate);
    }

    private async Task SettleAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.RequisitionId is { } requisitionId)
        {
            queue.Ask(WorkKind.Intake, requisitionId);
            await outbox.UpdateAllAsync(CardKinds.Progress, requisitionId, quiet: true, cancellationToken);
        }
    }
}

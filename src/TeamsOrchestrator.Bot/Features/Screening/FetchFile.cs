using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Fetches one file from its short-lived link and stores it; a zip is unpacked into files of their own.</summary>
internal sealed class FetchFile(
    HiringDb db, UnitOfWork unit, WorkQueue queue, Outbox outbox, HandedInFiles files, AttachmentDownloader downloader, UnpackArchive unpack, DocumentLimits limits, WorkFolder work,
    AuditLog audit)
    : IWorkHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2); // the link lives for minutes only

    public static WorkKind Kind => WorkKind.FetchFile;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (file is { State: ReceivedFileState.Fetching, DownloadUrl: { } link })
        {
            try
            {
                await FetchAsync(file, new Uri(link), cancellationToken);
                await ReplaceFailedAsync(file, cancellationToken);
            }
            catch (AttachmentException exception) when (item.Attempt >= AttemptsAfter(exception.Fault))
            {
                Fail(file, exception.Fault.ToString());
            }
            catch (AttachmentException)
            {
                throw new WorkDelayedException(Pause);
            }

            RecordEnd(file);
        }

        Settle(file);
        await unit.CommitAsync(item, cancellationToken);
    }

    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => GiveUpAsync(item, nameof(AttachmentFault.Unreachable), cancellationToken);

    // A zip is unpacked here.
    public async Task<bool> GiveUpStoppedAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await GiveUpAsync(item, nameof(UnreadableReason.StoppedProgram), cancellationToken);
        return true;
    }

    private async Task GiveUpAsync(WorkItem item, string fault, CancellationToken cancellationToken)
    {
        var file = await db.Files.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (file.State == ReceivedFileState.Fetching)
        {
            Fail(file, fault);
            RecordEnd(file);
        }

        Settle(file);
    }

    // A host that trickles holds a worker for a minute each time.
    private static int AttemptsAfter(AttachmentFault fault) => fault switch { AttachmentFault.Unreachable => 3, AttachmentFault.Stalled => 2, _ => 1 };

    private static void Fail(ReceivedFile file, string fault)
    {
        file.DownloadUrl = null;
        file.Become(ReceivedFileState.Failed, fault);
    }

    private async Task FetchAsync(ReceivedFile file, Uri link, CancellationToken cancellationToken)
    {
        if (DocumentFormats.IsNamedArchive(file.Name))
        {
            // A zip may be as large as 250 MB: it goes through a file on disk, not through memory.
            await using var stream = TemporaryFile.Create(work);
            await downloader.DownloadAsync(link, stream, limits.ArchiveBytes, cancellationToken);
            await TakeAsync(file, stream, cancellationToken);
            return;
        }

        using var content = new MemoryStream();
        await downloader.DownloadAsync(link, content, limits.FileBytes, cancellationToken);
        await TakeAsync(file, content, cancellationToken);
    }

    private async Task TakeAsync(ReceivedFile file, Stream content, CancellationToken cancellationToken)
    {
        if (DocumentFormats.IsArchive(file.Name, content))
        {
            await unpack.RunAsync(file, content, cancellationToken);
        }
        else if (content.Length > limits.FileBytes)
        {
            Fail(file, nameof(AttachmentFault.TooLarge));
        }
        else if (content.Length == 0 && DocumentFormats.IsNamedArchive(file.Name))
        {
            Fail(file, nameof(UnreadableReason.Empty)); // nobody's CV
        }
        else
        {
            var bytes = new byte[content.Length];
            content.Position = 0;
            await content.ReadExactlyAsync(bytes, cancellationToken);
            await StoreAsync(file, bytes, cancellationToken);
        }
    }

    private async Task StoreAsync(ReceivedFile file, byte[] content, CancellationToken cancellationToken)
    {
        if ((await files.HashesAsync(file, cancellationToken)).Contains(HandedInFiles.HashOf(content)))
        {
            file.DownloadUrl = null;
            file.Become(ReceivedFileState.Duplicate);
            return;
        }

        await files.StoreAsync(file, content, cancellationToken);
        files.Read(file);
    }

    // Somebody who was asked to send a file again did: the note that asked for it goes.
    private async Task ReplaceFailedAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file.State == ReceivedFileState.Failed)
        {
            return;
        }

        var failed = await files.Beside(file).Where(row => row.Name == file.Name && row.State == ReceivedFileState.Failed && row.CandidateId == null && row.BlobId == null)
            .ToListAsync(cancellationToken);
        failed.ForEach(earlier => earlier.Become(ReceivedFileState.Removed));
    }

    // What goes on is recorded by who reads it.
    private void RecordEnd(ReceivedFile file)
    {
        if (file is { RequisitionId: { } requisitionId, State: ReceivedFileState.Failed or ReceivedFileState.Duplicate or ReceivedFileState.Unpacked })
        {
            audit.Add(requisitionId, AuditActor.System, $"file.{file.State.ToString().ToLowerInvariant()}", file.Id, file.Fault);
        }
    }

    private void Settle(ReceivedFile file)
    {
        if (file.RequisitionId is { } requisitionId)
        {
            queue.Ask(WorkKind.Intake, requisitionId);
            outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        }
        else
        {
            outbox.UpdateAll(AddFilesCard.Kind, file.BatchId, quiet: true);
        }
    }
}

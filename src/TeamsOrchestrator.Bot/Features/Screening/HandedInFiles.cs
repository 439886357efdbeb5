using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Takes files into a batch: from a message's attachments, or from bytes that are here already.</summary>
internal sealed class HandedInFiles(HiringDb db, WorkQueue queue, CandidateVault vault, KeyFactory ids, TimeProvider clock)
{
    /// <summary>Counts the files of a message.</summary>
    public static int Count(Activity activity) => activity.Attachments?.Count(attachment => FileDownloadInfo.TryRead(attachment, out _)) ?? 0;

    public Batch AddBatch(Guid? requisitionId, Guid personId, Guid conversationRefId)
    {
        var batch = new Batch
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = requisitionId, PersonId = personId, ConversationRefId = conversationRefId,
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        db.Batches.Add(batch);
        return batch;
    }

    /// <summary>Adds a message's files; each is fetched at once, because its link lives shortly.</summary>
    /// <returns>How many files the message held.</returns>
    public int Add(Batch batch, Activity activity, int position = 0)
    {
        var before = position;
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (!FileDownloadInfo.TryRead(attachment, out var info))
            {
                continue;
            }

            var file = Create(batch, null, FileName.Clean(attachment.Name, info.FileType), position++, ids.Next());
            file.DownloadUrl = info.DownloadUrl.AbsoluteUri;
            queue.Add(WorkKind.FetchFile, file.Id, "1", priority: WorkPriority.Urgent);
        }

        return position - before;
    }

    /// <summary>Adds a file whose bytes are here.</summary>
    public async Task<ReceivedFile> AddAsync(Batch batch, string name, ReadOnlyMemory<byte> content, int position, CancellationToken cancellationToken)
    {
        var file = Create(batch, null, name, position, ids.Next());
        await StoreAsync(file, content, cancellationToken);
        Read(file);
        return file;
    }

    /// <summary>Stores a file's bytes, encrypted with a key of its own.</summary>
    public async Task StoreAsync(ReceivedFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        vault.CreateKey(file.Id);
        var blob = new Blob
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, KeyId = file.Id, Content = await vault.ProtectAsync(file.Id, content, cancellationToken),
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        db.Blobs.Add(blob);
        file.BlobId = blob.Id;
        file.ContentHash = HashOf(content.Span);
        file.DownloadUrl = null;
        file.Become(ReceivedFileState.Reading);
    }

    /// <summary>Adds the reading of a file that is here, once it is known for which requisition.</summary>
    public void Read(ReceivedFile file)
    {
        if (file.RequisitionId is { } requisitionId)
        {
            queue.Add(WorkKind.ReadFile, file.Id, "1", requisitionId);
        }
    }

    /// <summary>Adds a row.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="archive">The zip that it came in, or null.</param>
    /// <param name="name">Its name.</param>
    /// <param name="position">Its place in the batch.</param>
    /// <param name="id">Its key.</param>
    public ReceivedFile Create(Batch batch, ReceivedFile? archive, string name, int position, Guid id)
    {
        var file = new ReceivedFile { Id = id, TenantId = db.Tenant.Id, BatchId = batch.Id, Position = position, Name = FileName.Clean(name) }
            .For(archive is null ? batch.RequisitionId : archive.RequisitionId);
        db.Files.Add(file);
        return file;
    }

    /// <summary>Computes what tells whether two files are the same.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Gets the other files of a file's requisition; while nobody has said which one it is, those of its batch.</summary>
    public IQueryable<ReceivedFile> Beside(ReceivedFile file) => file.RequisitionId is { } requisitionId
        ? db.Files.Where(row => row.RequisitionId == requisitionId && row.Id != file.Id)
        : db.Files.Where(row => row.BatchId == file.BatchId && row.RequisitionId == null && row.Id != file.Id);

    /// <summary>Gets what the other files hold, to find those that were handed in twice.</summary>
    public async Task<HashSet<string>> HashesAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        new(await Beside(file).Where(row => row.ContentHash != null).Select(row => row.ContentHash!).ToListAsync(cancellationToken), StringComparer.Ordinal);

    /// <summary>Deletes a file's bytes and the key that they were encrypted with.</summary>
    public void Erase(ReceivedFile file)
    {
        if (file.BlobId is { } blobId)
        {
            db.Blobs.Remove(new Blob { Id = blobId, TenantId = db.Tenant.Id, KeyId = file.Id, Content = [], CreatedAt = 0 });
            db.DataKeys.Remove(new DataKey { Id = file.Id, TenantId = db.Tenant.Id, Wrapped = [] });
        }

        (file.BlobId, file.ContentHash, file.DownloadUrl) = (null, null, null);
    }
}

using System.Security.Cryptography;
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

            var file = Create(batch, string.IsNullOrWhiteSpace(attachment.Name) ? $"file.{info.FileType ?? "bin"}" : attachment.Name, position++);
            file.DownloadUrl = info.DownloadUrl.AbsoluteUri;
            queue.Add(WorkKind.FetchFile, file.Id, "1", priority: WorkPriority.Urgent);
        }

        return position - before;
    }

    /// <summary>Adds a file whose bytes are here.</summary>
    public async Task<ReceivedFile> AddAsync(Batch batch, string name, ReadOnlyMemory<byte> content, int position, CancellationToken cancellationToken)
    {
        var file = Create(batch, name, position);
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
        file.ContentHash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
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
    public ReceivedFile Create(Batch batch, string name, int position)
    {
        var file = new ReceivedFile
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, BatchId = batch.Id, RequisitionId = batch.RequisitionId, Position = position,
            Name = name.Length > 200 ? name[^200..] : name,
        };
        db.Files.Add(file);
        return file;
    }
}

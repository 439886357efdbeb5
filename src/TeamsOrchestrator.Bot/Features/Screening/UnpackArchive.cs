using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Makes files of their own of what a zip holds. It commits in between, so that memory holds a part of the zip only; run again, it goes on where it was.</summary>
internal sealed class UnpackArchive(HiringDb db, UnitOfWork unit, HandedInFiles files, ArchiveReader archives)
{
    /// <summary>The code of a zip that holds no file.</summary>
    public const string Empty = "EmptyArchive";

    private const int CommitAfterFiles = 20;
    private const int CommitAfterBytes = 16 * 1024 * 1024;

    /// <summary>Unpacks. The last part and what became of the zip itself join the caller's commit.</summary>
    public async Task RunAsync(ReceivedFile archive, Stream content, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.SingleAsync(row => row.Id == archive.BatchId, cancellationToken);
        var known = (await db.Files.AsNoTracking().Where(row => row.BatchId == batch.Id).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet();
        var hashes = await files.HashesAsync(archive, cancellationToken);
        var (number, uncommitted, bytes) = (0, 0, 0L);
        await foreach (var reading in archives.ReadAsync(archive.Name, content, cancellationToken))
        {
            var id = IdOf(archive.Id, ++number);
            if (known.Contains(id))
            {
                continue; // of a run that was cut off
            }

            var entry = files.Create(batch, archive, reading.Entry?.Name ?? reading.Refusal!.Name, archive.Position + number, id);
            await TakeAsync(entry, reading, hashes, cancellationToken);
            bytes += reading.Entry?.Content.Length ?? 0;
            if (++uncommitted >= CommitAfterFiles || bytes >= CommitAfterBytes)
            {
                await CommitAsync(archive, cancellationToken);
                (uncommitted, bytes) = (0, 0);
            }
        }

        archive.DownloadUrl = null;
        archive.Become(number == 0 ? ReceivedFileState.Failed : ReceivedFileState.Unpacked, number == 0 ? Empty : null);
    }

    private async Task TakeAsync(ReceivedFile entry, ArchiveReading reading, HashSet<string> hashes, CancellationToken cancellationToken)
    {
        if (reading.Refusal is { } refusal)
        {
            entry.Become(ReceivedFileState.Failed, refusal.Reason.ToString());
        }
        else if (hashes.Add(HandedInFiles.HashOf(reading.Entry!.Content.Span)))
        {
            await files.StoreAsync(entry, reading.Entry.Content, cancellationToken);
            files.Read(entry);
        }
        else
        {
            entry.Become(ReceivedFileState.Duplicate);
        }
    }

    private async Task CommitAsync(ReceivedFile archive, CancellationToken cancellationToken)
    {
        archive.Touch(); // the commit fails where a person assigned or discarded the zip meanwhile
        await unit.CommitAsync(cancellationToken);
        foreach (var stored in db.ChangeTracker.Entries<Blob>().ToList())
        {
            stored.State = EntityState.Detached;
        }
    }

    /// <summary>Derives a file's key from the zip's and its place in it, so that a second run finds what the first one stored. It stays a UUIDv7 of the zip's time.</summary>
    private static Guid IdOf(Guid archiveId, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        archiveId.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[14..], (ushort)(BinaryPrimitives.ReadUInt16BigEndian(bytes[14..]) + number));
        return new Guid(bytes, bigEndian: true);
    }
}

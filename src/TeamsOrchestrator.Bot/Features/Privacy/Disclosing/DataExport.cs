using Microsoft.EntityFrameworkCore;
using System.IO.Compression;
using System.Text.Json;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Everything that is held on one person: a JSON file, and the files as they were handed in. That somebody took it is on the trail.</summary>
internal sealed class DataExport(HiringDb db, RecordKeeping keeping, PersonsData data, CandidateVault vault, AuditLog audit) : IDownload
{
    public static string Kind => "person";

    public static string NameOf(Candidate candidate) => $"{candidate.Code}.zip";

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.SubjectId, cancellationToken);
        if (candidate is null || await keeping.FindAsync(RequisitionAct.Disclose, candidate.RequisitionId, ticket.PersonId, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var files = await db.Files.AsNoTracking().Where(row => row.CandidateId == candidate.Id || row.Id == candidate.FileId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        using var zip = new MemoryStream();
        await using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new Dictionary<Guid, string>();
            foreach (var file in files)
            {
                if (await LoadAsync(file.BlobId, cancellationToken) is { } bytes)
                {
                    names[file.Id] = $"files/{names.Count + 1}-{System.IO.Path.GetFileName(file.Name)}";
                    await WriteAsync(archive, names[file.Id], bytes, cancellationToken);
                }
            }

            var document = await data.ReadAsync(candidate, requisition, files, names, cancellationToken);
            await WriteAsync(archive, "data.json", JsonSerializer.SerializeToUtf8Bytes(document, PersonJson.Default.PersonDocument), cancellationToken);
        }

        audit.Add(requisition.Id, AuditActor.Person(ticket.PersonId), "candidate.disclosed", candidate.Id, detail: null, candidate.Id);
        return new DownloadedFile(NameOf(candidate), zip.ToArray());
    }

    private async Task<byte[]?> LoadAsync(Guid? blobId, CancellationToken cancellationToken) =>
        await db.Blobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == blobId, cancellationToken) is { } blob ? await vault.UnprotectAsync(blob.KeyId, blob.Content, cancellationToken) : null;

    private static async Task WriteAsync(ZipArchive archive, string name, byte[] bytes, CancellationToken cancellationToken)
    {
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await entry.WriteAsync(bytes, cancellationToken);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>The bytes and the text of a file that was handed in.</summary>
internal sealed class FileContent(HiringDb db, CandidateVault vault, DocumentReader reader)
{
    /// <summary>Loads the bytes.</summary>
    /// <returns>The bytes, or null where there are none or they were erased.</returns>
    public async Task<byte[]?> LoadAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        var blob = await db.Blobs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file.BlobId, cancellationToken);
        return blob is null ? null : await vault.UnprotectAsync(blob.KeyId, blob.Content, cancellationToken);
    }

    /// <summary>Reads the text.</summary>
    public async Task<DocumentReading> ReadAsync(ReceivedFile file, CancellationToken cancellationToken) =>
        await LoadAsync(file, cancellationToken) is { } bytes
            ? await reader.ReadAsync(file.Name, bytes, cancellationToken)
            : DocumentReading.Unreadable(UnreadableReason.Corrupt);
}

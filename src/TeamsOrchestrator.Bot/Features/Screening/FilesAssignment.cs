using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Gives files that were kept to the requisition that they are for.</summary>
internal sealed class FilesAssignment(HiringDb db, HandedInFiles files, WorkQueue queue, Outbox outbox, AuditLog audit)
{
    /// <summary>Gets the files of a batch that nobody removed.</summary>
    public Task<List<ReceivedFile>> FilesAsync(Batch batch, CancellationToken cancellationToken) =>
        db.Files.Where(row => row.BatchId == batch.Id && row.State != ReceivedFileState.Removed).ToListAsync(cancellationToken);

    /// <summary>Gives them, unless somebody else was faster or they are gone.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(Guid batchId, Requisition requisition, Actor actor, CancellationToken cancellationToken) =>
        await db.Batches.SingleOrDefaultAsync(row => row.Id == batchId && row.PersonId == actor.Id && row.RequisitionId == null, cancellationToken) is { } batch
            ? await RunAsync(batch, requisition, actor, cancellationToken)
            : 0;

    /// <summary>Gives them.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(Batch batch, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        var received = await FilesAsync(batch, cancellationToken);
        batch.RequisitionId = requisition.Id;
        batch.Version++;
        var hashes = new HashSet<string>(
            await db.Files.Where(row => row.RequisitionId == requisition.Id && row.ContentHash != null).Select(row => row.ContentHash!).ToListAsync(cancellationToken),
            StringComparer.Ordinal);
        foreach (var file in received)
        {
            file.For(requisition.Id);
            if (file.ContentHash is { } hash && !hashes.Add(hash))
            {
                files.Erase(file);
                file.Become(ReceivedFileState.Duplicate);
            }
            else if (file.State == ReceivedFileState.Reading)
            {
                files.Read(file);
            }
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "files.received", batch.Id, received.Count.ToString(CultureInfo.InvariantCulture));
        queue.Ask(WorkKind.Intake, requisition.Id);
        outbox.Post(actor.Conversation, CardKinds.ForProgress(requisition.Id));
        return received.Count;
    }
}

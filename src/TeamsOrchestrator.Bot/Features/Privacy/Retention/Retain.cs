using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Privacy.Erasing;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary>Looks whether the time to keep the data of an ended requisition is over, and sees to it that it looks again when it will be. Files that nobody ever said a requisition for go too.</summary>
internal sealed class Retain(
    HiringDb db, UnitOfWork unit, WorkQueue queue, ErasePerson erase, EraseWordsOfChain wordsOfChain, IOptions<RetentionOptions> options, TimeProvider clock) : IWorkHandler
{
    private const string ErasedFile = "—";

    public static WorkKind Kind => WorkKind.Retain;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await db.Requisitions.SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken) is { } requisition)
        {
            await LookAtAsync(requisition, cancellationToken);
        }
        else if (await db.Batches.SingleOrDefaultAsync(row => row.Id == item.SubjectId && row.RequisitionId == null, cancellationToken) is { } batch)
        {
            await LookAtAsync(batch, cancellationToken);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // The next start asks for it again.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Says until when something is kept that began to count at an instant.</summary>
    public static long After(long instant, int months) => DateTimeOffset.FromUnixTimeMilliseconds(instant).AddMonths(months).ToUnixTimeMilliseconds();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task LookAtAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var candidates = await db.Candidates.Where(row => row.RequisitionId == requisition.Id && row.ErasedAt == null).ToListAsync(cancellationToken);
        if (requisition.ClosedAt is not { } closedAt)
        {
            candidates.ForEach(candidate => candidate.RetainUntil = null); // reopened
            return;
        }

        var until = After(closedAt, options.Value.CandidateMonths);
        candidates.ForEach(candidate => candidate.RetainUntil = until);
        if (requisition.LegalHold)
        {
            return; // whoever ends the hold asks again
        }

        if (Now < until)
        {
            queue.Ask(WorkKind.Retain, requisition.Id, until);
            return;
        }

        candidates.ForEach(candidate => queue.Ask(WorkKind.EraseCandidate, candidate.Id));
        await EraseFilesAsync(db.Files.Where(row => row.RequisitionId == requisition.Id && row.CandidateId == null && row.Id != requisition.JobDescriptionFileId), cancellationToken);
        var words = After(closedAt, options.Value.LogMonths);
        if (Now < words)
        {
            queue.Ask(WorkKind.Retain, requisition.Id, words);
        }
        else
        {
            await wordsOfChain.RunAsync(requisition, cancellationToken);
        }
    }

    private async Task LookAtAsync(Batch batch, CancellationToken cancellationToken)
    {
        var until = After(batch.CreatedAt, options.Value.CandidateMonths);
        if (Now < until)
        {
            queue.Ask(WorkKind.Retain, batch.Id, until);
        }
        else
        {
            await EraseFilesAsync(db.Files.Where(row => row.BatchId == batch.Id && row.RequisitionId == null), cancellationToken);
        }
    }

    // Copies, what could not be read and what nobody assigned: their names are people's names.
    private async Task EraseFilesAsync(IQueryable<ReceivedFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in await files.Where(row => row.Name != ErasedFile).ToListAsync(cancellationToken))
        {
            await erase.EraseAsync(file, ErasedFile, cancellationToken);
        }
    }
}

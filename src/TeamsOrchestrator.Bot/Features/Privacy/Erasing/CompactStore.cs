using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Writes the SQLite file anew after people were erased: what a database deletes stays in its file until something is written over it.</summary>
internal sealed class CompactStore(HiringDb db, UnitOfWork unit, WriteGate gate) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.CompactStore;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            using (await gate.EnterAsync(cancellationToken))
            {
                await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
                await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
            }
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // The next erasure asks for it again.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;
}

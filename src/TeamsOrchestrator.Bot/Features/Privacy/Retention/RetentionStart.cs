using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary>At each start: lets everything be looked at whose time is over by the settings as they are now, or of which nobody looks any more.</summary>
internal sealed class RetentionStart(IServiceScopeFactory scopes, IOptions<RetentionOptions> options) : IStoreReady
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in (await MissedAsync(cancellationToken)).GroupBy(item => item.TenantId, StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant.Key);
            var queue = scope.ServiceProvider.GetRequiredService<WorkQueue>();
            foreach (var item in tenant)
            {
                queue.Ask(WorkKind.Retain, item.Id);
            }

            try
            {
                await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(cancellationToken);
            }
            catch (Exception exception) when (Conflict.Is(exception))
            {
                return; // another node asked in the same moment, for the same
            }
        }
    }

    private async Task<IReadOnlyList<(string TenantId, Guid Id)>> MissedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var ended = await db.Requisitions.IgnoreQueryFilters()
            .Where(row => row.ClosedAt != null && !row.LegalHold && db.Candidates.IgnoreQueryFilters().Any(candidate => candidate.TenantId == row.TenantId && candidate.RequisitionId == row.Id && candidate.ErasedAt == null))
            .Select(row => new { row.TenantId, row.Id, At = row.ClosedAt!.Value }).ToListAsync(cancellationToken);
        var kept = await db.Batches.IgnoreQueryFilters()
            .Where(row => row.RequisitionId == null && db.Files.IgnoreQueryFilters().Any(file => file.TenantId == row.TenantId && file.BatchId == row.Id && file.BlobId != null))
            .Select(row => new { row.TenantId, row.Id, At = row.CreatedAt }).ToListAsync(cancellationToken);
        var planned = await db.Work.IgnoreQueryFilters().Where(row => row.Kind == WorkKind.Retain && row.State == WorkState.Pending)
            .ToDictionaryAsync(row => (row.TenantId, row.SubjectId), row => row.DueAt, cancellationToken);
        return [.. ended.Concat(kept)
            .Where(row => planned.GetValueOrDefault((row.TenantId, row.Id), long.MaxValue) > Retain.After(row.At, options.Value.CandidateMonths))
            .Select(row => (row.TenantId, row.Id))];
    }
}

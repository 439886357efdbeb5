using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Goes through the chains as they lie in the tables, and changes nothing. It may run while the product does: it sees one moment.</summary>
internal sealed class AuditVerification(HiringDb db, byte[] key)
{
    /// <summary>Begins the moment that everything is looked at in.</summary>
    public static async Task<DbTransaction> BeginMomentAsync(HiringDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return transaction;
    }

    /// <summary>Gets the tenants of which anything is on record.</summary>
    public async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken cancellationToken)
    {
        var tenants = await db.AuditHeads.IgnoreQueryFilters().Select(row => row.TenantId)
            .Union(db.AuditEvents.IgnoreQueryFilters().Select(row => row.TenantId))
            .Union(db.Requisitions.IgnoreQueryFilters().Select(row => row.TenantId)).ToListAsync(cancellationToken);
        return [.. tenants.Order(StringComparer.Ordinal)];
    }

    /// <summary>Verifies every chain of a tenant: the tenant's own first, then those of its requisitions in their order.</summary>
    public async IAsyncEnumerable<VerifiedChain> OfTenantAsync(string tenantId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opened = await OpenedAsync(tenantId, cancellationToken);
        var numbers = await db.Requisitions.IgnoreQueryFilters().Where(row => row.TenantId == tenantId).Select(row => new { row.Id, row.Number })
            .ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
        var heads = await db.AuditHeads.IgnoreQueryFilters().Where(row => row.TenantId == tenantId).Select(row => row.ChainId).ToListAsync(cancellationToken);
        var written = await db.AuditEvents.IgnoreQueryFilters().Where(row => row.TenantId == tenantId).Select(row => row.ChainId).Distinct().ToListAsync(cancellationToken);
        var chains = heads.Concat(written).Concat(opened.Keys).Concat(numbers.Keys).Distinct()
            .OrderBy(id => id != AuditLog.TenantChain).ThenBy(id => numbers.GetValueOrDefault(id, int.MaxValue)).ThenBy(id => id);
        foreach (var chainId in chains)
        {
            yield return await OneAsync(tenantId, chainId, numbers.TryGetValue(chainId, out var number) ? number : null, opened, cancellationToken);
        }

        if (await OrphansAsync(tenantId, cancellationToken) > 0)
        {
            yield return new VerifiedChain(tenantId, AuditLog.TenantChain, null, 0, 0, new AuditBreak(0, AuditBreakKind.LooseDetails));
        }
    }

    /// <summary>Verifies the chain of one requisition.</summary>
    public async Task<VerifiedChain> OfRequisitionAsync(Requisition requisition, CancellationToken cancellationToken) => await OneAsync(
        requisition.TenantId, requisition.Id, requisition.Number, await OpenedAsync(requisition.TenantId, cancellationToken), cancellationToken);

    private Task<int> OrphansAsync(string tenantId, CancellationToken cancellationToken) => db.AuditDetails.IgnoreQueryFilters()
        .CountAsync(row => row.TenantId == tenantId && !db.AuditEvents.IgnoreQueryFilters().Any(link => link.TenantId == tenantId && link.Id == row.EventId), cancellationToken);

    private async Task<Dictionary<Guid, string>> OpenedAsync(string tenantId, CancellationToken cancellationToken)
    {
        var links = await db.AuditEvents.IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.TenantId == tenantId && row.ChainId == AuditLog.TenantChain && row.Code == AuditLog.ChainOpened)
            .OrderBy(row => row.Number).Select(row => new { row.SubjectId, row.Hash }).ToListAsync(cancellationToken);
        return links.DistinctBy(link => link.SubjectId).ToDictionary(link => link.SubjectId, link => link.Hash);
    }

    private async Task<VerifiedChain> OneAsync(
        string tenantId, Guid chainId, int? number, IReadOnlyDictionary<Guid, string> opened, CancellationToken cancellationToken)
    {
        var head = await db.AuditHeads.IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == tenantId && row.ChainId == chainId, cancellationToken);
        var check = new AuditCheck(key, opened.GetValueOrDefault(chainId, AuditChain.Genesis));
        var links = db.AuditEvents.IgnoreQueryFilters().AsNoTracking().Where(row => row.TenantId == tenantId && row.ChainId == chainId).OrderBy(row => row.Number)
            .Select(row => new
            {
                Link = row,
                Detail = db.AuditDetails.IgnoreQueryFilters().FirstOrDefault(detail => detail.TenantId == tenantId && detail.EventId == row.Id),
            });
        await foreach (var row in links.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            check.Next(row.Link, row.Detail);
        }

        var broken = check.End(head) ?? (check.Count == 0 ? new AuditBreak(0, AuditBreakKind.ChainMissing) : null);
        return new VerifiedChain(tenantId, chainId, number, check.Count, check.Erased, broken);
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Empties every table but the workflow definitions. What runs meanwhile finds its work item gone and cannot commit.</summary>
internal sealed class ProductReset(HiringDb db, WriteGate gate) : IProductReset
{
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        var tables = db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(StoredDefinition)).Select(type => type.GetTableName()!).Distinct(StringComparer.Ordinal).ToList();
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var table in tables)
            {
#pragma warning disable EF1002, S2077 // the names come from the model
                await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", cancellationToken);
#pragma warning restore EF1002, S2077
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }
}

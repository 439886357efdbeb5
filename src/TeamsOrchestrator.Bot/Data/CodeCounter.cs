using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Counts codes in a statement of its own, so that nobody waits for another's commit. Gaps are allowed.</summary>
internal sealed class CodeCounter(HiringDb db, WriteGate gate)
{
    public async Task<int> NextAsync(string name, CancellationToken cancellationToken)
    {
        using (await gate.EnterAsync(cancellationToken))
        {
            var values = await db.Database.SqlQuery<int>(
                $"""
                INSERT INTO "TenantCounters" ("TenantId", "Name", "Value") VALUES ({db.Tenant.Id}, {name}, 1)
                ON CONFLICT ("TenantId", "Name") DO UPDATE SET "Value" = "TenantCounters"."Value" + 1
                RETURNING "Value"
                """).ToListAsync(cancellationToken);
            return values[0];
        }
    }
}

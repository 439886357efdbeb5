namespace TeamsOrchestrator.Bot.Data;

/// <summary>The tenant that a turn or a job works for. Set once, before the first query.</summary>
internal sealed class TenantScope
{
    private string? id;

    public string Id => id ?? throw new InvalidOperationException("No tenant was set before the first query.");

    /// <summary>Gets the tenant for the query filter, which must be able to find nothing where none was set.</summary>
    public string Filter => id ?? string.Empty;

    public void Enter(string tenantId) =>
        id = id is null || string.Equals(id, tenantId, StringComparison.Ordinal)
            ? tenantId
            : throw new InvalidOperationException("A scope never changes its tenant.");
}

using TeamsOrchestrator.Hiring;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Counts the codes of a tenant. Gaps are allowed.</summary>
internal sealed class TenantCounter : ITenantOwned
{
    public const string Requisitions = "R";

    public const string Candidates = "C";

    public required string TenantId { get; init; }

    public required string Name { get; init; }

    public int Value { get; set; }
}

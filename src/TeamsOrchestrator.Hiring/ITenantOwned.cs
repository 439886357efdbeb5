namespace TeamsOrchestrator.Hiring;

/// <summary>Something that belongs to one tenant. Queries never cross tenants.</summary>
public interface ITenantOwned
{
    /// <summary>Gets the tenant's id, an opaque string as the channel gave it.</summary>
    string TenantId { get; }
}

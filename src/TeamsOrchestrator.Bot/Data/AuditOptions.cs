namespace TeamsOrchestrator.Bot.Data;

/// <summary>How the audit trail is signed. Bound to the <c>Audit</c> section.</summary>
public sealed class AuditOptions
{
    /// <summary>Gets or sets the key that signs the ends of the audit chains: 32 bytes in Base64.</summary>
    /// <value>With SQLite it is made on first start where it is not set.</value>
    public string? Key { get; set; }
}

namespace TeamsOrchestrator.Bot.Microsoft365;

/// <summary>Who may do what. Bound to the <c>Roles</c> section; every list holds mail addresses or object ids, separated by commas or semicolons.</summary>
public sealed class RolesOptions
{
    /// <summary>Gets or sets who may start screenings.</summary>
    /// <value>Nobody listed: everyone in local mode, nobody with credentials.</value>
    public string? Recruiters { get; set; }

    /// <summary>Gets or sets who makes decisions on people final.</summary>
    public string? Hr { get; set; }

    /// <summary>Gets or sets who may change prompts and workflows.</summary>
    public string? Admins { get; set; }
}

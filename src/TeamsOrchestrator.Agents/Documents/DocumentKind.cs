namespace TeamsOrchestrator.Agents.Documents;

/// <summary>What a document reads like.</summary>
public enum DocumentKind
{
    /// <summary>Neither clearly one nor the other.</summary>
    Unclear,

    /// <summary>A job advertisement or description.</summary>
    JobAd,

    /// <summary>A curriculum vitae.</summary>
    Cv,
}

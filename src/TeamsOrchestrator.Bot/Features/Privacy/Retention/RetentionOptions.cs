namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary>How long people's data are kept. Bound to the <c>Privacy</c> section.</summary>
public sealed class RetentionOptions
{
    /// <summary>The fewest months that the words of the audit trail are kept: laws on AI in hiring ask for no fewer.</summary>
    public const int FewestLogMonths = 6;

    /// <summary>The most months of both.</summary>
    public const int MostMonths = 240;

    /// <summary>Gets or sets how many months after the end of a requisition its candidates are erased.</summary>
    /// <value>6 by default.</value>
    public int CandidateMonths { get; set; } = 6;

    /// <summary>Gets or sets how many months after the end of a requisition the words of its audit trail are erased. Who did what, and when, stays.</summary>
    /// <value>24 by default.</value>
    public int LogMonths { get; set; } = 24;

    /// <summary>Gets or sets the folder of the list of erased people.</summary>
    /// <value>By default <c>Storage__Directory</c>. It has to outlive a restored backup.</value>
    public string? ForgottenDirectory { get; set; }
}

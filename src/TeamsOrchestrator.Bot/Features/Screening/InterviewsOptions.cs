namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Whether candidates are interviewed. Bound to the <c>Interviews</c> section.</summary>
public sealed class InterviewsOptions
{
    /// <summary>Gets or sets whether new requisitions have interviews where the command does not say.</summary>
    /// <value>False by default.</value>
    public bool Default { get; set; }
}

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>How CVs are compared. Bound to the <c>Screening</c> section.</summary>
public sealed class ScreeningOptions
{
    /// <summary>Gets or sets the path of a skills file of one's own.</summary>
    /// <value>None by default. Its skills join those of the product, or take their place.</value>
    public string? SkillsFile { get; set; }
}

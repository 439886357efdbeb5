namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>What messages say about privacy. Bound to the <c>Privacy</c> section, which the screening checks.</summary>
internal sealed class NoticeOptions
{
    /// <summary>Gets or sets the page that tells applicants how their data are used.</summary>
    public string? NoticeUrl { get; set; }

    /// <summary>Gets the address, or null where there is none.</summary>
    public string? Link => string.IsNullOrWhiteSpace(NoticeUrl) ? null : NoticeUrl.Trim();
}

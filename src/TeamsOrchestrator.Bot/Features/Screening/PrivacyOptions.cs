namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What applicants are told. Bound to the <c>Privacy</c> section.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Gets or sets the address of the notice that says to applicants how their data are used.</summary>
    /// <value>None by default. The progress card names it when a screening starts.</value>
    public string? NoticeUrl { get; set; }

    /// <summary>Gets the address as a link on a card, or null where none is set.</summary>
    internal string? Link => string.IsNullOrWhiteSpace(NoticeUrl)
        ? null
        : new Uri(NoticeUrl.Trim(), UriKind.Absolute).AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}

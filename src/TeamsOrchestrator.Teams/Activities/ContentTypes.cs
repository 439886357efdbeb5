namespace TeamsOrchestrator.Teams.Activities;

/// <summary>The media types of attachments.</summary>
public static class ContentTypes
{
    /// <summary>An adaptive card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A file that a person sent, with its link.</summary>
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>A file that the bot offers.</summary>
    public const string FileConsent = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>A file that the bot has stored for a person.</summary>
    public const string FileInfo = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>A title and a text, in the list of a search.</summary>
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    /// <summary>A request to sign in.</summary>
    public const string OAuthCard = "application/vnd.microsoft.card.oauth";

    /// <summary>The message's own text, formatted; Teams adds it to many messages.</summary>
    public const string Html = "text/html";
}

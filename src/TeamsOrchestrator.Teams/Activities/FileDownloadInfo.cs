using System.Diagnostics.CodeAnalysis;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Where a file that a person sent can be fetched.</summary>
/// <param name="DownloadUrl">A link that is a secret and works for a short time only.</param>
/// <param name="UniqueId">The file's id in its drive, if Teams says it.</param>
/// <param name="FileType">The file's extension without the dot, if Teams says it.</param>
public sealed record FileDownloadInfo(Uri DownloadUrl, string? UniqueId, string? FileType)
{
    /// <summary>Reads the link from an attachment.</summary>
    /// <param name="attachment">Any attachment.</param>
    /// <param name="info">The link, if this is a file with one.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Attachment attachment, [NotNullWhen(true)] out FileDownloadInfo? info)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        info = string.Equals(attachment.ContentType, ContentTypes.FileDownloadInfo, StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(Json.Text(attachment.Content, "downloadUrl"), UriKind.Absolute, out var url)
                ? new(url, Json.Text(attachment.Content, "uniqueId"), Json.Text(attachment.Content, "fileType"))
                : null;
        return info is not null;
    }
}

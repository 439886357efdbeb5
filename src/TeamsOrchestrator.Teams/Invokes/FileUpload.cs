using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>Where a file that a person accepted is to be put.</summary>
/// <param name="UploadUrl">The upload session; a secret that works for a short time.</param>
/// <param name="ContentUrl">Where the file will be.</param>
/// <param name="Name">The file's name.</param>
/// <param name="UniqueId">The file's id in its drive.</param>
/// <param name="FileType">The file's extension without the dot.</param>
public sealed record FileUpload(Uri UploadUrl, string? ContentUrl, string? Name, string? UniqueId, string? FileType)
{
    internal static FileUpload? TryRead(JsonElement info) =>
        Uri.TryCreate(Json.Text(info, "uploadUrl"), UriKind.Absolute, out var url)
            ? new(url, Json.Text(info, "contentUrl"), Json.Text(info, "name"), Json.Text(info, "uniqueId"), Json.Text(info, "fileType"))
            : null;
}

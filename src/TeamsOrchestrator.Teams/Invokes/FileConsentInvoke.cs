using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A person's answer to a file that the bot offered.</summary>
/// <param name="Accepted">Whether they want it.</param>
/// <param name="Context">What the offer carried; a client can alter it.</param>
/// <param name="Upload">Where to put the file, when accepted.</param>
public sealed record FileConsentInvoke(bool Accepted, JsonElement? Context, FileUpload? Upload)
{
    /// <summary>Reads the answer from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="invoke">The answer, if this is one.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out FileConsentInvoke? invoke)
    {
        ArgumentNullException.ThrowIfNull(activity);
        invoke = null;
        if (activity.Type is ActivityTypes.Invoke && activity.Name is InvokeNames.FileConsent)
        {
            var upload = Json.Child(activity.Value, "uploadInfo") is { } info ? FileUpload.TryRead(info) : null;
            var accepted = Json.Text(activity.Value, "action") is "accept" && upload is not null;
            invoke = new(accepted, Json.Child(activity.Value, "context"), accepted ? upload : null);
        }

        return invoke is not null;
    }
}

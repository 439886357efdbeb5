using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>What somebody thinks of a message that asked for feedback. Teams keeps it nowhere.</summary>
/// <param name="IsLike">Thumbs up; otherwise down.</param>
/// <param name="Text">What they wrote, trimmed; empty for nothing.</param>
/// <param name="MessageId">The message.</param>
public sealed record FeedbackInvoke(bool IsLike, string Text, string? MessageId)
{
    /// <summary>Reads the feedback from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="invoke">The feedback, if this is one and says up or down.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out FeedbackInvoke? invoke)
    {
        ArgumentNullException.ThrowIfNull(activity);
        invoke = null;
        if (activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.MessageSubmitAction } && Json.Text(activity.Value, "actionName") is "feedback")
        {
            var given = Json.Child(activity.Value, "actionValue");
            var reaction = Json.Text(given, "reaction");
            if (reaction is "like" or "dislike")
            {
                invoke = new(reaction is "like", TextOf(given), activity.ReplyToId);
            }
        }

        return invoke is not null;
    }

    // JSON within a string, as {"feedbackText":"…"}; some clients send the object itself.
    private static string TextOf(JsonElement? given)
    {
        var feedback = Json.Child(given, "feedback");
        if (feedback is { ValueKind: JsonValueKind.String } text)
        {
            feedback = Json.TryParse(text.GetString()!);
        }

        return Json.Text(feedback, "feedbackText")?.Trim() ?? string.Empty;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A message extension's action was chosen, or its dialog submitted. Teams waits five seconds and asks up to three times.</summary>
/// <param name="IsSubmit">Whether the dialog was submitted; otherwise it is to be opened.</param>
/// <param name="CommandId">Which of the manifest's action commands.</param>
/// <param name="CommandContext">From where: <c>compose</c>, <c>commandBox</c> or <c>message</c>.</param>
/// <param name="Data">The dialog's inputs; a client can alter them.</param>
/// <param name="MessagePayload">The message that the action was chosen on, as Graph writes it.</param>
public sealed record MessagingExtensionAction(bool IsSubmit, string CommandId, string? CommandContext, JsonElement? Data, JsonElement? MessagePayload)
{
    /// <summary>Reads the action from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="action">The action, if this is one and names a command.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out MessagingExtensionAction? action)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var value = activity.Value;
        action = activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction }
            && Json.Text(value, "commandId") is { Length: > 0 } command
            ? new(activity.Name is InvokeNames.ComposeExtensionSubmitAction, command, Json.Text(value, "commandContext"), Json.Child(value, "data"), Json.Child(value, "messagePayload"))
            : null;
        return action is not null;
    }
}

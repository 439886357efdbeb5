using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A dialog is to be opened, or was submitted.</summary>
/// <param name="IsSubmit">Whether a dialog was submitted; otherwise one is to be opened.</param>
/// <param name="Data">What the button carried, with the inputs' values of a submitted dialog; a client can alter it.</param>
public sealed record TaskModuleInvoke(bool IsSubmit, JsonElement? Data)
{
    /// <summary>Reads it from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="invoke">The invoke, if this is one.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out TaskModuleInvoke? invoke)
    {
        ArgumentNullException.ThrowIfNull(activity);
        invoke = activity is { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit }
            ? new(activity.Name is InvokeNames.TaskSubmit, Json.Child(activity.Value, "data"))
            : null;
        return invoke is not null;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Invokes;

/// <summary>A click on a card's <c>Action.Execute</c>, or its refresh.</summary>
/// <param name="Verb">What is to be done.</param>
/// <param name="Data">What the action carried, with the inputs' values; a client can alter it.</param>
/// <param name="Id">The action's id.</param>
/// <param name="Trigger"><c>manual</c> for a click, <c>automatic</c> for a refresh, null where the client does not say.</param>
public sealed record AdaptiveCardInvoke(string Verb, JsonElement? Data, string? Id, string? Trigger)
{
    /// <summary>Gets a value indicating whether the client asked by itself, because the card came into view.</summary>
    public bool IsAutomatic => string.Equals(Trigger, "automatic", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the click from an activity.</summary>
    /// <param name="activity">Any activity.</param>
    /// <param name="invoke">The click, if this is one and names a verb.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryRead(Activity activity, [NotNullWhen(true)] out AdaptiveCardInvoke? invoke)
    {
        ArgumentNullException.ThrowIfNull(activity);
        invoke = null;
        if (activity.Type is ActivityTypes.Invoke && activity.Name is InvokeNames.AdaptiveCardAction)
        {
            var action = Json.Child(activity.Value, "action");
            if (Json.Text(action, "verb") is { Length: > 0 } verb)
            {
                invoke = new(verb, Json.Child(action, "data"), Json.Text(action, "id"), Json.Text(activity.Value, "trigger"));
            }
        }

        return invoke is not null;
    }
}

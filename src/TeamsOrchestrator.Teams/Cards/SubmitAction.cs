using System.Text.Json;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Sends its data to the bot as a message, or opens a dialog.</summary>
public sealed record SubmitAction() : SelectableAction("Action.Submit")
{
    /// <summary>Gets what the click carries: a JSON object.</summary>
    public JsonElement? Data
    {
        get;
        init => field = CardData.Checked(value);
    }

    /// <summary>Gets which inputs go along.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

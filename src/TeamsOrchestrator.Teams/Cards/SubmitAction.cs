using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Invokes;

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

    /// <summary>Makes a button that opens a dialog: Teams asks for it with <c>task/fetch</c>.</summary>
    /// <typeparam name="T">The record that the click carries.</typeparam>
    /// <param name="title">The words on it.</param>
    /// <param name="verb">What is to be done; in the data as <c>verb</c>.</param>
    /// <param name="data">What the click carries.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The button.</returns>
    public static SubmitAction OpensDialog<T>(string title, string verb, T data, JsonTypeInfo<T> type)
    {
        var click = Click(verb, data, type);
        click["msteams"] = new JsonObject { ["type"] = InvokeNames.TaskFetch };
        return new() { Title = title, Data = JsonSerializer.SerializeToElement(click, TeamsJsonContext.Default.JsonNode), AssociatedInputs = Cards.AssociatedInputs.None };
    }

    /// <summary>Makes a button of a dialog: it submits the dialog with <c>task/submit</c>.</summary>
    /// <typeparam name="T">The record that the click carries.</typeparam>
    /// <param name="title">The words on it.</param>
    /// <param name="verb">What is to be done; in the data as <c>verb</c>.</param>
    /// <param name="data">What the click carries.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The button.</returns>
    public static SubmitAction InDialog<T>(string title, string verb, T data, JsonTypeInfo<T> type) =>
        new() { Title = title, Data = JsonSerializer.SerializeToElement(Click(verb, data, type), TeamsJsonContext.Default.JsonNode) };

    private static JsonObject Click<T>(string verb, T data, JsonTypeInfo<T> type)
    {
        var click = JsonSerializer.SerializeToNode(data, type) as JsonObject ?? throw new ArgumentException("A click carries an object.", nameof(data));
        click["verb"] = verb;
        return click;
    }

    private protected override void Write(CardWriter card)
    {
        card.Json("data"u8, Data);
        card.Word("associatedInputs"u8, AssociatedInputs);
    }
}

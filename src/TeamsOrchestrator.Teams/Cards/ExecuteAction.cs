using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks the bot to do something and shows the card it answers with.</summary>
public sealed record ExecuteAction() : SelectableAction("Action.Execute")
{
    /// <summary>Gets what is to be done.</summary>
    public required string Verb { get; init; }

    /// <summary>Gets what the click carries: a JSON object. A client can alter it: it says what is meant, never who asks.</summary>
    public JsonElement? Data
    {
        get;
        init => field = CardData.Checked(value);
    }

    /// <summary>Gets which inputs go along.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>Makes a button whose data is a typed record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="title">The words on it.</param>
    /// <param name="verb">What is to be done.</param>
    /// <param name="data">What the click carries.</param>
    /// <param name="type">How it is written.</param>
    /// <returns>The button.</returns>
    public static ExecuteAction For<T>(string title, string verb, T data, JsonTypeInfo<T> type) =>
        new() { Title = title, Verb = verb, Data = JsonSerializer.SerializeToElement(data, type) };
}

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

    private protected override void Write(CardWriter card)
    {
        card.Text("verb"u8, Verb);
        card.Json("data"u8, Data);
        card.Word("associatedInputs"u8, AssociatedInputs);
        if (card.WithSubmitFallback)
        {
            WriteSubmit(card);
        }
    }

    // The verb goes along in the data, where a client without Action.Execute leaves it.
    private void WriteSubmit(CardWriter card)
    {
        var json = card.Output;
        json.WriteStartObject("fallback"u8);
        card.Text("type"u8, "Action.Submit");
        json.WriteStartObject("data"u8);
        foreach (var property in Data?.EnumerateObject().Where(property => !property.NameEquals("verb"u8)) ?? [])
        {
            property.WriteTo(json);
        }

        card.Text("verb"u8, Verb);
        json.WriteEndObject();
        card.Text("title"u8, Title);
        card.Word("style"u8, Style);
        card.Word("associatedInputs"u8, AssociatedInputs);
        json.WriteEndObject();
    }
}

using System.Text.Json;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>An adaptive card of version 1.5, the newest that Teams renders.</summary>
/// <remarks>Only what the official schema allows can be said with these types, but for what Teams itself adds to it (<see cref="Msteams"/>). Cards are written, never read.</remarks>
public sealed record AdaptiveCard
{
#pragma warning disable S5332 // a name, not an address that anybody calls
    private const string Schema = "http://adaptivecards.io/schemas/adaptive-card.json";
#pragma warning restore S5332
    private const string Version = "1.5";

    /// <summary>Gets what the card shows, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>Gets the buttons at its foot.</summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>Gets how the card renews itself when somebody looks at it.</summary>
    public Refresh? Refresh { get; init; }

    /// <summary>Gets what Teams adds to the schema.</summary>
    public TeamsCardSettings? Msteams { get; init; }

    /// <summary>Gets what is shown where the card cannot be.</summary>
    public string? FallbackText { get; init; }

    /// <summary>Gets what is read aloud.</summary>
    public string? Speak { get; init; }

    /// <summary>Gets the language of the card's words, as <c>en</c> or <c>de</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>Gets a value indicating whether the card is read from right to left.</summary>
    public bool? Rtl { get; init; }

    /// <summary>Gets a value indicating whether each <see cref="ExecuteAction"/> also says what a client that does not know it should submit.</summary>
    public bool WithSubmitFallback { get; init; }

    /// <summary>Gets how large the card is as JSON; Teams takes about 100 KB a message, and 28 KB is a safe aim.</summary>
    public int SizeInBytes => ToJson().Length;

    /// <summary>Writes the card.</summary>
    /// <returns>Its JSON in UTF-8.</returns>
    public byte[] ToJson() => TeamsJson.ToBytes(json => Write(new CardWriter(json, WithSubmitFallback), isOutermost: true));

    /// <summary>Writes the card.</summary>
    /// <returns>Its JSON as an element.</returns>
    public JsonElement ToElement() => TeamsJson.ToElement(ToJson());

    /// <summary>Writes the card as an object.</summary>
    /// <param name="card">Where to.</param>
    /// <param name="isOutermost">Whether it says its schema and version, which hold for the cards within it.</param>
    internal void Write(CardWriter card, bool isOutermost)
    {
        card.Output.WriteStartObject();
        card.Text("type"u8, "AdaptiveCard");
        card.Text("$schema"u8, isOutermost ? Schema : null);
        card.Text("version"u8, isOutermost ? Version : null);
        card.Parts("body"u8, Body);
        card.Parts("actions"u8, Actions);
        card.Part("refresh"u8, Refresh);
        card.Part("msteams"u8, Msteams);
        card.Text("fallbackText"u8, FallbackText);
        card.Text("speak"u8, Speak);
        card.Text("lang"u8, Lang);
        card.Flag("rtl"u8, Rtl);
        card.Output.WriteEndObject();
    }
}

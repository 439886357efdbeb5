using System.Globalization;
using System.Text.Json;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Writes the JSON of a card. What is null is left out, as Teams wants it.</summary>
/// <remarks>Each part writes itself, see <see href="../../decisions/0006-cards-write-themselves.md">why</see>.</remarks>
/// <param name="json">Where to.</param>
/// <param name="withSubmitFallback">Whether clients that know no <c>Action.Execute</c> get an <c>Action.Submit</c>.</param>
internal sealed class CardWriter(Utf8JsonWriter json, bool withSubmitFallback)
{
    /// <summary>Gets where it writes to, for what has a writer of its own.</summary>
    public Utf8JsonWriter Output => json;

    /// <summary>Gets whether clients that know no <c>Action.Execute</c> get an <c>Action.Submit</c>.</summary>
    public bool WithSubmitFallback => withSubmitFallback;

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
    }

    public void Number(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public void Number(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    public void Word<TEnum>(ReadOnlySpan<byte> name, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } word)
        {
            json.WriteString(name, CardWords<TEnum>.Of(word));
        }
    }

    public void Day(ReadOnlySpan<byte> name, DateOnly? value) => Text(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Time(ReadOnlySpan<byte> name, TimeOnly? value) => Text(name, value?.ToString("HH:mm", CultureInfo.InvariantCulture));

    public void Json(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is { } element)
        {
            json.WritePropertyName(name);
            element.WriteTo(json);
        }
    }

    public void Texts(ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
        {
            json.WriteStringValue(values[i]);
        }

        json.WriteEndArray();
    }

    public void Part(ReadOnlySpan<byte> name, ICardPart? part)
    {
        if (part is not null)
        {
            json.WriteStartObject(name);
            part.WriteTo(this);
            json.WriteEndObject();
        }
    }

    public void Parts(ReadOnlySpan<byte> name, IReadOnlyList<ICardPart>? parts)
    {
        if (parts is null)
        {
            return;
        }

        json.WriteStartArray(name);
        for (var i = 0; i < parts.Count; i++)
        {
            json.WriteStartObject();
            parts[i].WriteTo(this);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

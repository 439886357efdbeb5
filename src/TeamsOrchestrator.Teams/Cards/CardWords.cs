using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>The words of an enumeration in a card: its names in camel case.</summary>
/// <typeparam name="TEnum">The enumeration; its members count from 0.</typeparam>
internal static class CardWords<TEnum>
    where TEnum : struct, Enum
{
    private static readonly JsonEncodedText[] Words = [.. Enum.GetNames<TEnum>().Select(name => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(name)))];

    public static JsonEncodedText Of(TEnum value) => Words[Unsafe.As<TEnum, int>(ref value)];
}

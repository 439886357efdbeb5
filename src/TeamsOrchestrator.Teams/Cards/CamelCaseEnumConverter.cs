using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Writes enums as the card schema spells them.</summary>
internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;

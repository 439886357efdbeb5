using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The JSON of buttons and notices that belong to no slice.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(CardName))]
[JsonSerializable(typeof(SayClick))]
[JsonSerializable(typeof(NoticeText))]
internal sealed partial class BotJsonContext : JsonSerializerContext;

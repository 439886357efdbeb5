using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Asking;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PassOnClick))]
[JsonSerializable(typeof(QuestionClick))]
internal sealed partial class AskingJson : JsonSerializerContext;

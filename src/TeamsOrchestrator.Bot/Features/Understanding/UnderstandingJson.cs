using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Understanding;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SpokenClick))]
internal sealed partial class UnderstandingJson : JsonSerializerContext;

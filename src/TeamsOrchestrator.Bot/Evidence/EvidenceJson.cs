using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Evidence;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SourceClick))]
[JsonSerializable(typeof(UndoClick))]
internal sealed partial class EvidenceJson : JsonSerializerContext;

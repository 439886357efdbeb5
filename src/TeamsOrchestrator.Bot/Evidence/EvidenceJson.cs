using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Evidence;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SourceClick))]
[JsonSerializable(typeof(UndoClick))]
[JsonSerializable(typeof(ChangeClick))]
[JsonSerializable(typeof(CvClick))]
internal sealed partial class EvidenceJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Screening;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleIndex))]
[JsonSerializable(typeof(RequisitionClick))]
[JsonSerializable(typeof(FileClick))]
[JsonSerializable(typeof(PageClick))]
[JsonSerializable(typeof(BatchClick))]
internal sealed partial class ScreeningJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;

namespace TeamsOrchestrator.Bot.Features.Screening;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleIndex))]
[JsonSerializable(typeof(RequisitionClick))]
[JsonSerializable(typeof(FileClick))]
[JsonSerializable(typeof(PageClick))]
[JsonSerializable(typeof(BatchClick))]
[JsonSerializable(typeof(SamePersonClick))]
[JsonSerializable(typeof(IntakeClick))]
[JsonSerializable(typeof(IntakeEntry))]
internal sealed partial class ScreeningJson : JsonSerializerContext;

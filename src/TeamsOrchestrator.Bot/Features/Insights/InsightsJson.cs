using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Insights.Search;
using TeamsOrchestrator.Bot.Features.Insights.Trail;

namespace TeamsOrchestrator.Bot.Features.Insights;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InsightClick))]
[JsonSerializable(typeof(FoundClick))]
[JsonSerializable(typeof(AuditExportClick))]
internal sealed partial class InsightsJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Insights.Pending;
using TeamsOrchestrator.Bot.Features.Insights.Search;

namespace TeamsOrchestrator.Bot.Features.Insights;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InsightClick))]
[JsonSerializable(typeof(PendingClick))]
[JsonSerializable(typeof(FoundClick))]
internal sealed partial class InsightsJson : JsonSerializerContext;

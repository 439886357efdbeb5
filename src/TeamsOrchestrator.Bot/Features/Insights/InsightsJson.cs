using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Insights.Pending;

namespace TeamsOrchestrator.Bot.Features.Insights;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InsightClick))]
[JsonSerializable(typeof(PendingClick))]
internal sealed partial class InsightsJson : JsonSerializerContext;

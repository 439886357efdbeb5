using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EndClick))]
[JsonSerializable(typeof(ReopenClick))]
[JsonSerializable(typeof(WithdrawClick))]
[JsonSerializable(typeof(NoAiClick))]
internal sealed partial class RequisitionsJson : JsonSerializerContext;

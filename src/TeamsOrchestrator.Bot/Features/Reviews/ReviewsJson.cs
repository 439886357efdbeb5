using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>The JSON of the buttons of this slice. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CriteriaClick))]
[JsonSerializable(typeof(CriteriaFormClick))]
[JsonSerializable(typeof(ShowAgainClick))]
internal sealed partial class ReviewsJson : JsonSerializerContext;

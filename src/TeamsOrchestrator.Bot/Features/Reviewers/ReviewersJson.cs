using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PassOnForm))]
[JsonSerializable(typeof(AnswerClick))]
internal sealed partial class ReviewersJson : JsonSerializerContext;

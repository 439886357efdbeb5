using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Decisions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApproveFinalClick))]
[JsonSerializable(typeof(SendBackClick))]
[JsonSerializable(typeof(UndoFinalClick))]
[JsonSerializable(typeof(UndoSendBackClick))]
[JsonSerializable(typeof(FinalPageClick))]
[JsonSerializable(typeof(FinalCandidateClick))]
internal sealed partial class DecisionsJson : JsonSerializerContext;

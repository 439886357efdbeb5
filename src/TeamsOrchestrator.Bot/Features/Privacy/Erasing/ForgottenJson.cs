using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>The JSON of the list of erased people. It outlives versions: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ForgottenPerson))]
internal sealed partial class ForgottenJson : JsonSerializerContext;

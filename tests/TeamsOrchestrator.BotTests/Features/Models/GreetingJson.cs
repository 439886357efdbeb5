using System.Text.Json.Serialization;

namespace TeamsOrchestrator.BotTests.Features.Models;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Greeted))]
internal sealed partial class GreetingJson : JsonSerializerContext;

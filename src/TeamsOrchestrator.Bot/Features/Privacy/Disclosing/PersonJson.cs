using System.Text.Json;
using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>The JSON of what is handed to a person. Members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PersonDocument))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class PersonJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>The JSON of the exported trail. Programs read it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(TrailDocument))]
internal sealed partial class TrailJson : JsonSerializerContext;

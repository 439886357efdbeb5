using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Benchmarks.Channel;

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReviewData))]
internal sealed partial class ReviewJson : JsonSerializerContext;

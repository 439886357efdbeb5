using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Cli.Package.Manifest;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AppManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>The JSON of the buttons of this slice. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PromptClick))]
internal sealed partial class PromptClicksJson : JsonSerializerContext;

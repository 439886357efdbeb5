using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>The JSON of the buttons about what waits. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OpenClick))]
[JsonSerializable(typeof(NudgeClick))]
[JsonSerializable(typeof(SnoozeClick))]
[JsonSerializable(typeof(ExtendClick))]
internal sealed partial class WaitingJson : JsonSerializerContext;

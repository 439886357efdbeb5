using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>The JSON of the buttons of this slice. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InterviewClick))]
[JsonSerializable(typeof(OpenInterviewClick))]
[JsonSerializable(typeof(KitClick))]
internal sealed partial class InterviewsJson : JsonSerializerContext;

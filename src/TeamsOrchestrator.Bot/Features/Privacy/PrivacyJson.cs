using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Privacy.Disclosing;
using TeamsOrchestrator.Bot.Features.Privacy.Forgetting;

namespace TeamsOrchestrator.Bot.Features.Privacy;

/// <summary>The JSON of the buttons of this slice. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ForgetClick))]
[JsonSerializable(typeof(DataClick))]
internal sealed partial class PrivacyJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Downloads.Offers;

/// <summary>The JSON of offered files. Offers that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OfferContext))]
[JsonSerializable(typeof(FileUpload))]
internal sealed partial class DownloadsJson : JsonSerializerContext;

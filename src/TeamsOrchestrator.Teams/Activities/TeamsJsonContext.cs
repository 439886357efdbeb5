using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>The generated serialisers of every wire type.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = TeamsJson.MaxDepth)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(IReadOnlyList<OutgoingEntity>))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(TaskModuleTaskInfo))]
[JsonSerializable(typeof(IReadOnlyList<MessagingExtensionResult>))]
[JsonSerializable(typeof(TokenExchangeRefusal))]
[JsonSerializable(typeof(OAuthCard))]
[JsonSerializable(typeof(ErrorDetail))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConnectorError))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(IReadOnlyList<TeamsMember>))]
internal sealed partial class TeamsJsonContext : JsonSerializerContext;

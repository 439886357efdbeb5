using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Cards;
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
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(RichTextBlock))]
[JsonSerializable(typeof(Container))]
[JsonSerializable(typeof(ColumnSet))]
[JsonSerializable(typeof(FactSet))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ActionSet))]
[JsonSerializable(typeof(Table))]
[JsonSerializable(typeof(InputText))]
[JsonSerializable(typeof(InputChoiceSet))]
[JsonSerializable(typeof(InputToggle))]
[JsonSerializable(typeof(InputNumber))]
[JsonSerializable(typeof(InputDate))]
[JsonSerializable(typeof(InputTime))]
[JsonSerializable(typeof(ExecuteAction))]
[JsonSerializable(typeof(SubmitAction))]
[JsonSerializable(typeof(OpenUrlAction))]
[JsonSerializable(typeof(ToggleVisibilityAction))]
[JsonSerializable(typeof(ShowCardAction))]
[JsonSerializable(typeof(SelectableAction))]
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

using System.Text.Json.Serialization;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;
using TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;
using TeamsOrchestrator.Bot.Features.Reviews.Messages;
using TeamsOrchestrator.Bot.Features.Reviews.Stacks;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>The JSON of the buttons of this slice. Cards that stand in chats carry it: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CriteriaClick))]
[JsonSerializable(typeof(CriteriaFormClick))]
[JsonSerializable(typeof(ChangeCriteriaClick))]
[JsonSerializable(typeof(ChangeAnswerClick))]
[JsonSerializable(typeof(ChangePageClick))]
[JsonSerializable(typeof(ShowAgainClick))]
[JsonSerializable(typeof(JobClick))]
[JsonSerializable(typeof(JobEditClick))]
[JsonSerializable(typeof(StackClick))]
[JsonSerializable(typeof(StackMoveClick))]
[JsonSerializable(typeof(StackListClick))]
[JsonSerializable(typeof(SignOffClick))]
[JsonSerializable(typeof(CorrectClick))]
[JsonSerializable(typeof(EvidenceClick))]
[JsonSerializable(typeof(ReopenClick))]
[JsonSerializable(typeof(MessageClick))]
[JsonSerializable(typeof(ApproveMessagesClick))]
[JsonSerializable(typeof(MessagesPageClick))]
[JsonSerializable(typeof(MessageOpenClick))]
[JsonSerializable(typeof(SettleMessageClick))]
[JsonSerializable(typeof(UndoMessageClick))]
internal sealed partial class ReviewsJson : JsonSerializerContext;

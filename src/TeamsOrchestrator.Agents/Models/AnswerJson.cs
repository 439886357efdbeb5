using System.Text.Json.Serialization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Agents.Understanding;

namespace TeamsOrchestrator.Agents.Models;

/// <summary>How the answers of models are read: strictly, so that nothing is taken for an answer that is not one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(CriteriaAnswer))]
[JsonSerializable(typeof(CriteriaRevisionAnswer))]
[JsonSerializable(typeof(ScreenerAnswer))]
[JsonSerializable(typeof(ScreeningRevisionAnswer))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(JobDescriptionAnswer))]
[JsonSerializable(typeof(JobRevisionAnswer))]
[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(MessageRevisionAnswer))]
[JsonSerializable(typeof(InterviewKitAnswer))]
[JsonSerializable(typeof(InterviewKitRevisionAnswer))]
[JsonSerializable(typeof(InterviewAssessmentAnswer))]
[JsonSerializable(typeof(DecisionPacketAnswer))]
[JsonSerializable(typeof(AnswererAnswer))]
[JsonSerializable(typeof(UnderstoodAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;

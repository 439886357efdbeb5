using System.Text.Json.Serialization;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>The JSON of artifact versions. Stored for years: members are added, never renamed.</summary>
/// <remarks>Criteria are stored as <see cref="CriteriaDraft"/>, a CV's text as <see cref="Document"/>, what an agent says to feedback as <see cref="RevisionAnswer"/>.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CriteriaDraft))]
[JsonSerializable(typeof(Document))]
[JsonSerializable(typeof(Profile))]
[JsonSerializable(typeof(ScreeningResult))]
[JsonSerializable(typeof(CandidateSummary))]
[JsonSerializable(typeof(RevisionAnswer))]
[JsonSerializable(typeof(InterviewKit))]
[JsonSerializable(typeof(InterviewNotes))]
[JsonSerializable(typeof(InterviewAssessment))]
[JsonSerializable(typeof(DecisionPacket))]
[JsonSerializable(typeof(MessageVersion))]
[JsonSerializable(typeof(JobNotes))]
[JsonSerializable(typeof(JobDescriptionDraft))]
[JsonSerializable(typeof(QuestionText))]
[JsonSerializable(typeof(GivenAnswer))]
internal sealed partial class ArtifactJson : JsonSerializerContext;

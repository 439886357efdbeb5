using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>What came of feedback on a job description.</summary>
/// <param name="Revised">The changed text, or null where nothing changed.</param>
/// <param name="Understood">What was understood.</param>
/// <param name="NotUsed">What could not be used, verbatim.</param>
public sealed record JobDescriptionRevision(JobDescriptionDraft? Revised, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed);

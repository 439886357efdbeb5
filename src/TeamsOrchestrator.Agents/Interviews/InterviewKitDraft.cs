using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What came of asking for an interview kit.</summary>
/// <param name="Kit">The questions.</param>
/// <param name="Understood">What was understood of the feedback, to be said back.</param>
/// <param name="NotUsed">The parts of the feedback that were not used, verbatim.</param>
public sealed record InterviewKitDraft(InterviewKit Kit, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed);

using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>What came of feedback on a message.</summary>
/// <param name="Revised">The new draft, or null where nothing changed.</param>
/// <param name="Understood">What was understood.</param>
/// <param name="NotUsed">The parts that were not used, verbatim.</param>
public sealed record MessageRevision(MessageDraft? Revised, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed);

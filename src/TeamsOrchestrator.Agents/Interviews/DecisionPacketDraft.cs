using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What came of asking for a decision packet.</summary>
/// <param name="Packet">The packet.</param>
/// <param name="Understood">What was understood of the feedback, to be said back.</param>
/// <param name="NotUsed">The parts of the feedback that were not used, verbatim.</param>
public sealed record DecisionPacketDraft(DecisionPacket Packet, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed);

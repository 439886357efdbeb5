using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>What an agent understood of a reviewer's feedback, and what it could not use. The next card says it back.</summary>
/// <param name="Feedback">The feedback, verbatim.</param>
/// <param name="Understood">What was understood.</param>
/// <param name="NotUsed">The parts that were not used, verbatim.</param>
/// <param name="Changed">Whether a new version was made.</param>
/// <param name="AsksForOtherCriteria">Whether the feedback on one candidate asks for other criteria, which is another question.</param>
/// <param name="Hints">The quotes that people pointed at, for the next reading.</param>
internal sealed record RevisionAnswer(
    string Feedback, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed, bool Changed, bool AsksForOtherCriteria = false,
    IReadOnlyList<ReadingHint>? Hints = null);

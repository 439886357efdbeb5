using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>A degree that a CV names.</summary>
/// <param name="Degree">Its level.</param>
/// <param name="Stems">The stems of the words around it, which name the field.</param>
/// <param name="IsUnfinished">Whether the CV says that it is not finished.</param>
/// <param name="Quote">Where it stands.</param>
internal sealed record Held(Degree Degree, IReadOnlyList<string> Stems, bool IsUnfinished, Evidence Quote);

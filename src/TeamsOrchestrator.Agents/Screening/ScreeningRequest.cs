using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What a screener reads.</summary>
/// <param name="Pages">The visible text of the CV after redaction. A redacted character is a full block, one for one.</param>
/// <param name="Profile">The profile read from the same file. Its places are places of <paramref name="Pages"/>.</param>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Hints">Quotes that a person pointed at.</param>
public sealed record ScreeningRequest(
    IReadOnlyList<DocumentPage> Pages, Profile Profile, CriteriaSet Criteria, IReadOnlyList<ReadingHint> Hints);

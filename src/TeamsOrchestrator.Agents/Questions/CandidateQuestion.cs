using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>What a person wants to know about a candidate, and what may be read for it.</summary>
/// <param name="Text">The question; the candidate's name and contacts are covered in it.</param>
/// <param name="Pages">The visible text of the CV after redaction. A redacted character is a full block, one for one.</param>
/// <param name="Profile">The profile read from the same file, redacted as well.</param>
/// <param name="Language">The language of the answer: <c>en</c> or <c>de</c>; any other gives English.</param>
public sealed record CandidateQuestion(string Text, IReadOnlyList<DocumentPage> Pages, Profile Profile, string Language);

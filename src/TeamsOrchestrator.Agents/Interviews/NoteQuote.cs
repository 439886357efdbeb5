namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Words of an interviewer's notes.</summary>
/// <param name="Notes">Whose notes: the place, from 0, among those that were read.</param>
/// <param name="Quote">The words, verbatim.</param>
public sealed record NoteQuote(int Notes, string Quote);

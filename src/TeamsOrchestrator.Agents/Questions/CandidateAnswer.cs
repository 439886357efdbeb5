namespace TeamsOrchestrator.Agents.Questions;

/// <summary>What a CV says to a question: statements with the words that they rest on. It judges nothing and recommends nothing.</summary>
/// <param name="Statements">What the CV says; none where it does not say.</param>
/// <param name="NotNamed">What was asked about and does not stand in the CV, as far as an agent with rules can tell.</param>
/// <param name="NotShown">How many statements were dropped because no valid quote bore them out.</param>
public sealed record CandidateAnswer(IReadOnlyList<AnswerStatement> Statements, IReadOnlyList<string> NotNamed, int NotShown = 0);

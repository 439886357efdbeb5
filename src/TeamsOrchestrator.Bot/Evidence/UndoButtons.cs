using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The buttons that take a decision back, wherever a card shows it to its decider or to HR; the reviews slice handles them and checks again who clicks.</summary>
internal static class UndoButtons
{
    public const string CandidateVerb = "candidate.undo";
    public const string CriteriaVerb = "criteria.undo";

    public static ExecuteAction ForCandidate(string title, Guid reviewId, int round) => Build(title, CandidateVerb, reviewId, round);

    public static ExecuteAction ForCriteria(string title, Guid reviewId, int round) => Build(title, CriteriaVerb, reviewId, round);

    private static ExecuteAction Build(string title, string verb, Guid reviewId, int round) =>
        ExecuteAction.For(title, verb, new UndoClick(reviewId, round), EvidenceJson.Default.UndoClick) with { AssociatedInputs = AssociatedInputs.None };
}

using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Holds whatever assesses interview notes to its word: a claim counts only with words that stand in the notes, or with a score that an interviewer gave.</summary>
public static class AssessmentCheck
{
    /// <summary>Drops quotes that the notes do not hold, scores that nobody gave, and claims that have nothing else.</summary>
    /// <param name="assessment">What was claimed.</param>
    /// <param name="criteria">What it was asked.</param>
    /// <param name="notes">What it has read.</param>
    /// <returns>One entry for every criterion; those that fell are not discussed, and counted.</returns>
    public static InterviewAssessment Check(InterviewAssessment assessment, CriteriaSet criteria, IReadOnlyList<InterviewNotes> notes)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(notes);
        var fallen = 0;
        var kept = criteria.Items.Select(criterion =>
        {
            var claimed = assessment.Find(criterion.Id) ?? new AssessedCriterion(criterion.Id, AssessedAs.NotDiscussed, [], []);
            var given = ScoresOn(criterion.Id, notes);
            var founded = claimed with
            {
                Quotes = [.. claimed.Quotes.Where(quote => IsVerbatim(quote, notes))],
                Scores = [.. claimed.Scores.Where(given.Remove)],
            };
            fallen += founded.Quotes.Count < claimed.Quotes.Count || founded.Scores.Count < claimed.Scores.Count ? 1 : 0;
            return founded is { Quotes.Count: 0, Scores.Count: 0 } ? founded with { As = AssessedAs.NotDiscussed } : founded;
        }).ToList();
        return new InterviewAssessment(kept, assessment.Unfounded + fallen);
    }

    /// <summary>Says whether words stand in somebody's notes exactly so, white space folded.</summary>
    internal static bool IsVerbatim(NoteQuote quote, IReadOnlyList<InterviewNotes> notes) =>
        quote.Notes >= 0 && quote.Notes < notes.Count
        && notes[quote.Notes].Texts.Any(text => QuoteFinder.IsVerbatim(quote.Quote, [new DocumentPage(null, text.Split('\n'))]));

    private static List<int> ScoresOn(string criterionId, IReadOnlyList<InterviewNotes> notes) =>
        [.. notes.SelectMany(item => item.Answers).Where(answer => string.Equals(answer.CriterionId, criterionId, StringComparison.Ordinal)).Select(answer => answer.Score).OfType<int>()];
}

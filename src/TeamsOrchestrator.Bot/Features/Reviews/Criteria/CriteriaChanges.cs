using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Says word by word what somebody changed of what the AI wrote.</summary>
internal static class CriteriaChanges
{
    /// <summary>How many changes a card shows at once.</summary>
    public const int Shown = 10;

    private const int Longest = 200;

    /// <summary>Builds the part of a card: what the AI wrote above what the person made of it, the differing words in bold.</summary>
    public static IReadOnlyList<CardElement> Build(IReadOnlyList<CriterionChange> changes, string by, Words words) => changes.Count == 0
        ? []
        :
        [
            .. BuildPage(changes, 0, words["CriteriaChanges_Heading", CardText.Escape(by)], words),
            .. changes.Count > Shown ? [new TextBlock(words["CriteriaChanges_More", changes.Count - Shown]) { IsSubtle = true }] : Array.Empty<CardElement>(),
        ];

    /// <summary>Builds one page of it, under a heading that is ready for a card.</summary>
    public static IReadOnlyList<CardElement> BuildPage(IReadOnlyList<CriterionChange> changes, int page, string heading, Words words) => changes.Count == 0
        ? []
        :
        [
            new TextBlock(heading) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true },
            .. changes.Skip(page * Shown).Take(Shown).SelectMany(change => Lines(change, words)),
        ];

    /// <summary>Writes the same for the audit trail, in signs that need no language.</summary>
    public static string Note(IReadOnlyList<CriterionChange> changes) => DecisionWords.Cut(
        string.Join("; ", changes.Select(change => change switch
        {
            { Before: null, After: { } added } => $"+ {added.Text}",
            { Before: { } dropped, After: null } => $"− {dropped.Text}",
            { Before: { } before, After: { } after } when !string.Equals(before.Text, after.Text, StringComparison.Ordinal) => $"{before.Text} → {after.Text}",
            { Before: { } before, After: { } after } => $"{after.Text}: {Level(before)} → {Level(after)}",
            _ => string.Empty,
        })),
        Hiring.Reviews.Review.MaxReason);

    private static IEnumerable<CardElement> Lines(CriterionChange change, Words words)
    {
        switch (change)
        {
            case { Before: null, After: { } added }:
                yield return Line(words["CriteriaChanges_Added", CardText.Escape(DecisionWords.Cut(added.Text, Longest)), Importance(added, words)]);
                break;
            case { Before: { } dropped, After: null }:
                yield return Line(words["CriteriaChanges_Dropped", CardText.Escape(DecisionWords.Cut(dropped.Text, Longest))]);
                break;
            case { Before: { } before, After: { } after }:
                var runs = WordDifference.Of(before.Text, after.Text);
                var importance = before.Importance != after.Importance;
                yield return Line(words["CriteriaChanges_Wrote", Marked(runs, WordChange.Gone) + (importance ? $" ({Importance(before, words)})" : string.Empty)]);
                yield return Line(words["CriteriaChanges_Changed", Marked(runs, WordChange.New) + (importance ? $" (**{Importance(after, words)}**)" : string.Empty)], Spacing.None);
                break;
        }
    }

    private static TextBlock Line(string text, Spacing spacing = Spacing.Small) => new(text) { Size = TextSize.Small, Spacing = spacing };

    private static string Marked(IReadOnlyList<WordRun> runs, WordChange own) => string.Join(' ', runs
        .Where(run => run.Change == WordChange.Same || run.Change == own)
        .Select(run => run.Change == own ? $"**{CardText.Escape(run.Text)}**" : CardText.Escape(run.Text)));

    private static string Importance(Criterion criterion, Words words) => words[$"CriteriaReview_Importance{criterion.Importance}"];

    private static string Level(Criterion criterion) => criterion.MustHave ? "!" : criterion.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

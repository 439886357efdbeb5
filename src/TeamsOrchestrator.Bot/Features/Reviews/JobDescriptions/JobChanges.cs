using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Says line by line, and in a line word by word, how one version of a job description differs from another.</summary>
internal static class JobChanges
{
    private const int Shown = 10;
    private const int Longest = 240;
    private const int MostLines = 400;

    /// <summary>Compares two texts. A line that moved is gone in one place and new in the other.</summary>
    public static IReadOnlyList<LineChange> Of(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var common = Common(old, now);
        var (changes, gone, added) = (new List<LineChange>(), new List<string>(), new List<string>());
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && string.Equals(old[i], now[j], StringComparison.Ordinal))
            {
                changes.AddRange(Pair(gone, added));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                gone.Add(old[i++]);
            }
            else
            {
                added.Add(now[j++]);
            }
        }

        changes.AddRange(Pair(gone, added));
        return changes;
    }

    /// <summary>Builds the part of a card: each line as it was above what it is now, the differing words in bold.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="heading">Whose changes they are, ready for a card.</param>
    /// <param name="words">The reader's words.</param>
    public static IReadOnlyList<CardElement> Build(IReadOnlyList<LineChange> changes, string heading, Words words) => changes.Count == 0
        ? []
        :
        [
            new TextBlock(heading) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium, Separator = true },
            .. changes.Take(Shown).SelectMany(change => Elements(change, words)),
            .. changes.Count > Shown ? [new TextBlock(words["CriteriaChanges_More", changes.Count - Shown]) { IsSubtle = true }] : Array.Empty<CardElement>(),
        ];

    /// <summary>Writes the same for the audit trail, in signs that need no language.</summary>
    public static string Note(IReadOnlyList<LineChange> changes) => DecisionWords.Cut(
        string.Join("; ", changes.Select(change => change switch
        {
            { Before: null } => $"+ {change.After}",
            { After: null } => $"− {change.Before}",
            _ => $"{change.Before} → {change.After}",
        })),
        Review.MaxReason);

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim().TrimStart('-').Trim()).Where(line => line.Length > 0).Take(MostLines)];

    // The length of the longest common subsequence of what follows each pair of positions, as for words.
    private static int[,] Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(old[i], now[j], StringComparison.Ordinal) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    // A line is the other one reworded where they share a third of their words.
    private static List<LineChange> Pair(List<string> gone, List<string> added)
    {
        var changes = new List<LineChange>();
        foreach (var before in gone)
        {
            var after = added.Find(line => Shared(before, line));
            changes.Add(new LineChange(before, after));
            _ = after is not null && added.Remove(after);
        }

        changes.AddRange(added.Select(line => new LineChange(null, line)));
        gone.Clear();
        added.Clear();
        return changes;
    }

    private static bool Shared(string before, string after)
    {
        var runs = WordDifference.Of(before, after);
        int Count(params WordChange[] kinds) => runs.Where(run => kinds.Contains(run.Change)).Sum(run => run.Text.Split(' ').Length);
        return 3 * Count(WordChange.Same) >= Count(WordChange.Same, WordChange.Gone);
    }

    private static IEnumerable<CardElement> Elements(LineChange change, Words words)
    {
        if (change is { Before: { } before, After: { } after })
        {
            var runs = WordDifference.Of(DecisionWords.Cut(before, Longest), DecisionWords.Cut(after, Longest));
            yield return Line(words["JobChanges_Before", Marked(runs, WordChange.Gone)]);
            yield return Line(words["JobChanges_After", Marked(runs, WordChange.New)], Spacing.None);
        }
        else
        {
            yield return Line(words[change.Before is null ? "JobChanges_Added" : "JobChanges_Gone", CardText.Escape(DecisionWords.Cut(change.Before ?? change.After!, Longest))]);
        }
    }

    private static TextBlock Line(string text, Spacing spacing = Spacing.Small) => new(text) { Size = TextSize.Small, Spacing = spacing };

    private static string Marked(IReadOnlyList<WordRun> runs, WordChange own) => string.Join(' ', runs
        .Where(run => run.Change == WordChange.Same || run.Change == own)
        .Select(run => run.Change == own ? $"**{CardText.Escape(run.Text)}**" : CardText.Escape(run.Text)));
}

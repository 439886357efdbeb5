using System.Globalization;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>The dated positions of a CV, and arithmetic on them.</summary>
internal sealed class Career
{
    private const int MonthsAYear = 12;

    // A shorter break between two positions is ordinary.
    private const int GapFrom = 7;

    private readonly Dictionary<Position, PositionText> texts = new(ReferenceEqualityComparer.Instance);
    private readonly int today;

    public Career(IReadOnlyList<Position> positions, YearMonth today)
    {
        this.today = today.Index;
        Dated = [.. positions.Where(IsUsable).OrderByDescending(position => EndOf(position)).ThenByDescending(position => position.From!.Value.Index)];
        Contradictions = [.. positions.Where(position => position is { From: { } from, To: { } to } && to < from)];
    }

    /// <summary>Gets the positions whose dates can be counted, the newest first.</summary>
    public IReadOnlyList<Position> Dated { get; }

    /// <summary>Gets the positions that end before they begin.</summary>
    public IReadOnlyList<Position> Contradictions { get; }

    /// <summary>Counts the months that some positions cover, overlaps once.</summary>
    public int Months(IEnumerable<Position> positions) => Merge(positions).Sum(span => span.Last - span.First + 1);

    /// <summary>Says whether two of the positions overlap.</summary>
    public bool Overlap(IReadOnlyList<Position> positions) =>
        positions.Sum(position => EndOf(position) - position.From!.Value.Index + 1) > Months(positions);

    /// <summary>Finds the breaks between positions.</summary>
    public IEnumerable<(YearMonth From, YearMonth To, int Months)> Gaps()
    {
        var spans = Merge(Dated);
        for (var index = 1; index < spans.Count; index++)
        {
            var months = spans[index].First - spans[index - 1].Last - 1;
            if (months >= GapFrom)
            {
                yield return (MonthAt(spans[index - 1].Last + 1), MonthAt(spans[index].First - 1), months);
            }
        }
    }

    /// <summary>Gets the words of a position.</summary>
    public PositionText TextOf(Position position, SkillLexicon lexicon)
    {
        if (!texts.TryGetValue(position, out var text))
        {
            text = new PositionText(position, lexicon);
            texts.Add(position, text);
        }

        return text;
    }

    public static string Years(int months) => (months / (double)MonthsAYear).ToString("0.0", CultureInfo.InvariantCulture);

    private static YearMonth MonthAt(int index) => new(index / MonthsAYear, (index % MonthsAYear) + 1);

    private bool IsUsable(Position position) =>
        position.From is { } from && from.Index <= today && (position.To is not { } to || to >= from);

    private int EndOf(Position position) => Math.Min(position.To?.Index ?? today, today);

    private List<(int First, int Last)> Merge(IEnumerable<Position> positions)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var (first, last) in positions.Select(position => (First: position.From!.Value.Index, Last: EndOf(position))).Order())
        {
            if (merged.Count > 0 && first <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged;
    }
}

using System.Globalization;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>The dated positions of a CV as time: years worked with overlaps counted once, gaps, contradictions.</summary>
/// <param name="positions">The positions.</param>
/// <param name="today">The month that "until today" means.</param>
/// <param name="studies">Periods of education; they are no work, and no gap either.</param>
public sealed class EmploymentHistory(
    IReadOnlyList<Position> positions, YearMonth today, IReadOnlyList<(YearMonth From, YearMonth? To)>? studies = null)
{
    /// <summary>How many months without a position are still no gap.</summary>
    public const int TolerableGapMonths = 6;

    private const double MonthsPerYear = 12;

    /// <summary>Gets the years worked, months in which several positions overlap counted once.</summary>
    public double Years => YearsWorked(_ => true);

    /// <summary>Returns the years worked in some of the positions.</summary>
    /// <param name="counts">Which positions count.</param>
    /// <returns>The years, with months as fractions.</returns>
    public double YearsWorked(Func<Position, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return Merge(positions.Where(counts).Select(Counted)).Sum(span => span.Months) / MonthsPerYear;
    }

    /// <summary>Finds the gaps between positions that are longer than <see cref="TolerableGapMonths"/>.</summary>
    /// <returns>The first and the last month of each gap, the oldest first. The time after the last position is none.</returns>
    public IReadOnlyList<(YearMonth From, YearMonth To)> FindGaps()
    {
        var worked = Merge(positions.Select(Widest));
        var spans = Merge(worked.Concat((studies ?? []).Select(study => Clip(study.From.Index, study.To?.Index ?? today.Index))));
        return
        [
            .. spans.Zip(spans.Skip(1))
                .Where(pair => pair.Second.First - pair.First.Last - 1 > TolerableGapMonths)
                .Where(pair => worked[0].First <= pair.First.Last && worked[^1].Last >= pair.Second.First)
                .Select(pair => (MonthAt(pair.First.Last + 1), MonthAt(pair.Second.First - 1))),
        ];
    }

    /// <summary>Says what a reviewer should see in the dates.</summary>
    /// <returns>Gaps with their months, and dates that contradict each other or lie in the future.</returns>
    public IReadOnlyList<Flag> FindFlags() =>
    [
        .. FindGaps().Select(gap => new Flag(
            FlagKind.Gap, string.Create(CultureInfo.InvariantCulture, $"{gap.From} to {gap.To} ({gap.To.Index - gap.From.Index + 1} months)"))),
        .. positions.Where(IsContradictory).Select(position => new Flag(FlagKind.ConflictingDates, DescribeDates(position))),
    ];

    private bool IsContradictory(Position position) =>
        position.From is { } from && (from > today || (position.To is { } to && (to < from || (!position.YearsOnly && to > today))));

    private static string DescribeDates(Position position) =>
        string.Create(CultureInfo.InvariantCulture, $"{position.From} to {position.To?.ToString() ?? "today"}");

    private Span? Widest(Position position) => position.From is not { } from || IsContradictory(position)
        ? null
        : Clip(from.Index, position.To?.Index ?? today.Index);

    // Of a year without a month it is only known that half of it counts on average.
    private Span? Counted(Position position)
    {
        if (!position.YearsOnly || Widest(position) is not { } widest || position.From is not { } from)
        {
            return Widest(position);
        }

        return position.To is { } to
            ? to.Year > from.Year ? Clip(widest.First + 6, to.Index - 6) : Clip(widest.First + 3, to.Index - 3)
            : Clip(Math.Min(widest.First + 6, today.Index), today.Index);
    }

    private Span? Clip(int first, int last)
    {
        last = Math.Min(last, today.Index);
        return first <= last ? new Span(first, last) : null;
    }

    private static List<Span> Merge(IEnumerable<Span?> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.OfType<Span>().OrderBy(span => span.First))
        {
            if (merged.Count > 0 && span.First <= merged[^1].Last + 1)
            {
                merged[^1] = merged[^1] with { Last = Math.Max(merged[^1].Last, span.Last) };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private static YearMonth MonthAt(int index) => new(index / 12, (index % 12) + 1);

    private sealed record Span(int First, int Last)
    {
        public int Months => Last - First + 1;
    }
}

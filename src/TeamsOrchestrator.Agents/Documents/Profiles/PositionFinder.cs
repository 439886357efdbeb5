using System.Text.RegularExpressions;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Finds the positions in the lines about experience: each dated line, with the lines around it that name title and employer.</summary>
internal static partial class PositionFinder
{
    private const int LongestHeader = 110;
    private const int LongestNeighbour = 80;
    private const int LongestEdge = 25;

    /// <summary>Finds the positions.</summary>
    /// <param name="lines">The lines of the CV.</param>
    /// <returns>The positions, the newest first; undated ones are not found.</returns>
    public static IReadOnlyList<Position> Find(IReadOnlyList<CvLine> lines)
    {
        var hasSection = lines.Any(line => line.Section == CvSection.Experience);
        var wanted = lines.Where(line => hasSection ? line.Section == CvSection.Experience : line.Section is CvSection.Head or CvSection.Other or CvSection.Summary).ToList();
        var dated = DatedLines(wanted, hasSection);
        var starts = dated.ConvertAll(date => StartOf(wanted, date.Index, date.Rest, dated));
        var positions = new List<Position>();
        for (var number = 0; number < dated.Count; number++)
        {
            var end = number + 1 < dated.Count ? Math.Max(starts[number + 1], dated[number].Index + 1) : wanted.Count;
            positions.Add(Make(wanted, starts[number], end, dated[number]));
        }

        return [.. positions.OrderByDescending(position => position.To?.Index ?? int.MaxValue).ThenByDescending(position => position.From?.Index ?? 0)];
    }

    private static List<Dated> DatedLines(List<CvLine> lines, bool hasSection)
    {
        var dated = new List<Dated>();
        for (var index = 0; index < lines.Count; index++)
        {
            var text = lines[index].Text;
            if (lines[index].IsHeading || DateRanges.Find(text) is not { } date)
            {
                continue;
            }

            // Dates in a column of their own may stand beside the first lines of the description.
            var isBeside = date.IsRange && date.Start + date.Length >= text.TrimEnd().Length && text[..date.Start].EndsWith("  ", StringComparison.Ordinal);
            var isDescription = text.Length > LongestHeader || Bullet().IsMatch(text);
            if (isDescription && !isBeside)
            {
                continue;
            }

            if (!isBeside && !IsHeaderDate(text, date))
            {
                continue;
            }

            var rest = isDescription ? string.Empty : Trim(string.Concat(text.AsSpan(0, date.Start), "  ", text.AsSpan(date.Start + date.Length)));
            if (date.IsRange || (hasSection && rest.Length < 4 && !dated.Exists(earlier => earlier.Index >= index - 1)))
            {
                dated.Add(new Dated(index, date, rest));
            }
        }

        return dated;
    }

    // The dates of a position begin or end its line; those inside a sentence tell of something else.
    private static bool IsHeaderDate(string text, DateRange date)
    {
        var after = text.Length - date.Start - date.Length;
        var isSince = date.To is null && char.IsLetter(text[date.Start]) && Since().IsMatch(text.AsSpan(date.Start));
        var isAtEdge = isSince ? date.Start <= 3 : date.Start <= LongestEdge || after <= LongestEdge;
        return !Sentence().IsMatch(text) && (isAtEdge || TitleAndEmployer.Find(TitleAndEmployer.Split(text)).Title is not null);
    }

    // Title and employer stand on the dated line, or on the short lines above it.
    private static int StartOf(List<CvLine> lines, int index, string rest, List<Dated> dated)
    {
        var start = index;
        var needed = NamesBoth(rest) ? 0 : rest.Length >= 4 ? 1 : 2;
        while (needed-- > 0)
        {
            // One empty line may stand between a title and the rest.
            var above = start > 1 && lines[start - 1].Text.Length == 0 ? start - 2 : start - 1;
            if (above < 0 || !IsHeaderLine(lines[above]) || dated.Exists(other => other.Index == above))
            {
                break;
            }

            start = above;
        }

        return start;
    }

    private static bool IsHeaderLine(CvLine line) =>
        line is { IsHeading: false, Text.Length: > 1 and <= LongestNeighbour } && !Bullet().IsMatch(line.Text) && !Prose().IsMatch(line.Text);

    private static Position Make(List<CvLine> lines, int start, int end, Dated dated)
    {
        var header = new List<string>();
        for (var index = start; index < Math.Min(end, dated.Index + 3); index++)
        {
            if (index == dated.Index)
            {
                header.Add(dated.Rest);
            }
            else if (index < dated.Index || (header.TrueForAll(part => !NamesBoth(part)) && IsHeaderLine(lines[index])))
            {
                header.Add(lines[index].Text);
            }
            else
            {
                break;
            }
        }

        var (title, employer) = TitleAndEmployer.Find(header.SelectMany(TitleAndEmployer.Split));
        var place = lines[start].Line;
        var text = string.Join('\n', lines.Skip(start).Take(end - start).Select(line => line.Text)).Trim('\n');
        var date = dated.Date;
        return new Position(title, employer, date.From, date.To, text, place.Page, place.Number) { YearsOnly = date.YearsOnly };
    }

    private static bool NamesBoth(string rest) => TitleAndEmployer.Find(TitleAndEmployer.Split(rest)) is { Title: not null, Employer: not null };

    private static string Trim(string text) => text.Trim(' ', ',', ';', ':', '|', '-', '–', '—', '(', ')', '[', ']', '·', '•', '/', '\t');

    [GeneratedRegex(@"^\s*(?:[•·∙‣▪■◦●○*–—>➢✓\uF000-\uF0FF-]\s|\d+[.)]\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.!?;]$|^\p{Ll}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\p{Ll}{3,}\.$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:since|seit|depuis|desde|dal|sinds)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Since();

    private sealed record Dated(int Index, DateRange Date, string Rest);
}

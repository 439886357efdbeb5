using System.Globalization;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Counts years of work from the dates of the positions that show what the criterion asks about.</summary>
internal static class YearsRule
{
    // Twelfths do not add up exactly.
    private const double Rounding = 0.001;
    private const int MostQuotes = 3;
    private const double ShownFrom = 0.6;

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var asked = demand.Years!.Value;
        var parts = Parts(demand).ToList();
        if (parts.Count == 0)
        {
            return Count(asked, cv.Career.Dated, null, cv);
        }

        var observations = parts.ConvertAll(part => Count(asked, [.. cv.Career.Dated.Where(position => part.Shows(cv.Career.TextOf(position, cv.Lexicon)))], part, cv));
        return observations.Count == 1
            ? observations[0]
            : new Observation(
                observations.TrueForAll(seen => seen.Verdict == Verdict.Met) ? Verdict.Met
                    : observations.Exists(seen => seen.Verdict != Verdict.NotFound) ? Verdict.Partly : Verdict.NotFound,
                [.. observations.SelectMany(seen => seen.Evidence).Distinct().Take(MostQuotes + 1)],
                string.Join("; ", observations.Select(seen => seen.Note).OfType<string>()));
    }

    private static IEnumerable<Subject> Parts(Demand demand)
    {
        foreach (var group in demand.Groups)
        {
            yield return new Subject(group.Name, group, []);
        }

        if (demand.Groups.Count == 0 && demand.Words.Count > 0)
        {
            yield return new Subject(null, null, demand.Words);
        }
    }

    private static Observation Count(double asked, IReadOnlyList<Position> positions, Subject? subject, CvReading cv)
    {
        var years = cv.Career.Years(positions);
        var evidence = Quotes(positions, cv);
        var stated = Stated(subject, cv);
        if (evidence.Count > 0 && years >= asked - Rounding)
        {
            return new Observation(Verdict.Met, evidence, Derivation(positions, years, subject, cv));
        }

        // The CV's own sum counts where no dates speak against it.
        if (stated is { } claim && claim.Years >= asked)
        {
            return cv.Career.Dated.Count == 0
                ? new Observation(Verdict.Met, [claim.Quote], $"{claim.Years.ToString("0.#", CultureInfo.InvariantCulture)} years in the CV's own words; it gives no dates to count")
                : new Observation(
                    Verdict.Partly, [claim.Quote, .. evidence.Take(MostQuotes - 1)], $"stated in the CV; the dates that show it give {Derivation(positions, years, subject, cv)}");
        }

        if (evidence.Count > 0 && (years * 2) >= asked - Rounding)
        {
            return new Observation(Verdict.Partly, evidence, Derivation(positions, years, subject, cv));
        }

        if (evidence.Count == 0 && subject?.Group is { } group && SkillRule.ObserveGroup(group, basicsAreEnough: true, cv) is { Verdict: Verdict.Met } named)
        {
            return new Observation(Verdict.Partly, named.Evidence, "named, but no dated position shows it");
        }

        return Observation.NothingBut(years == 0 ? "no dated position shows it" : Derivation(positions, years, subject, cv));
    }

    private static string Derivation(IReadOnlyList<Position> positions, double years, Subject? subject, CvReading cv)
    {
        var spans = positions.Select(position =>
            $"{position.From} to {(position.To is { } to ? to.ToString() : "today")}{(position.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $" at line {line}") : string.Empty)}");
        var what = subject?.Name is { } name ? $" of {name}" : string.Empty;
        return $"{Career.Format(years)} years{what}: {(years == 0 ? "no dates" : string.Join(", ", spans))}{(cv.Career.Overlap(positions) ? "; overlaps merged" : string.Empty)}";
    }

    private static List<Evidence> Quotes(IReadOnlyList<Position> positions, CvReading cv) =>
        [.. positions.Select(position => QuoteOf(position, cv)).OfType<Evidence>().Distinct().Take(MostQuotes)];

    // The line with the title or the dates; where all of it is redacted, the line below.
    private static Evidence? QuoteOf(Position position, CvReading cv)
    {
        var lines = cv.Text.Lines;
        var at = lines.FindIndex(line => line.Number >= (position.Line ?? int.MaxValue) && (position.Page is null || line.Page.Number == position.Page));
        if (at < 0 && position.Title is { Length: > 0 } title)
        {
            at = lines.FindIndex(line => line.Text.Contains(title, StringComparison.Ordinal));
        }

        for (var index = at; index >= 0 && index < Math.Min(at + 2, lines.Count); index++)
        {
            if (QuoteCutter.CutLine(lines[index], part => Names(part, position)) is { } quote)
            {
                return quote;
            }
        }

        return null;
    }

    private static bool Names(string part, Position position) =>
        DateRanges.Find(part) is not null
        || (position.Title is { Length: > 0 } title && part.Contains(title, StringComparison.Ordinal))
        || (position.Employer is { Length: > 0 } employer && part.Contains(employer, StringComparison.Ordinal));

    // "8 years of experience with Python": the number and the subject in one statement.
    private static (double Years, Evidence Quote)? Stated(Subject? subject, CvReading cv)
    {
        (double Years, Evidence Quote)? best = null;
        foreach (var phrase in YearsPhrase.FindAll(cv.Text.Tokens))
        {
            var line = cv.LineOf(phrase.First);
            var from = Math.Max(line.FirstToken, phrase.First - 4);
            var to = Math.Min(cv.Text.Tokens.Count - 1, phrase.Last + 8);
            var end = phrase.Last;
            while (end < to && cv.Text.Tokens[end + 1].Before < Gap.Stop)
            {
                end++;
            }

            var fits = subject is null
                ? Enumerable.Range(phrase.Last, end - phrase.Last + 1).Any(token => cv.Stems[token] is "experienc" or "erfahr" or "berufserfahr")
                : subject.IsNamedIn(cv, from, end);
            if (fits && phrase.Years > (best?.Years ?? 0) && !IsLessThan(cv.Text.Tokens, phrase.First))
            {
                best = (phrase.Years, QuoteCutter.Cut(cv.Text, phrase.First, phrase.Last));
            }
        }

        return best;
    }

    private static bool IsLessThan(List<Token> tokens, int first) =>
        first > 1 && tokens[first - 1].Fold is "than" or "als" && tokens[first - 2].Fold is "less" or "weniger" or "fewer";

    private sealed record Subject(string? Name, SkillGroup? Group, IReadOnlyList<string> Words)
    {
        public bool Shows(PositionText text) => Group is not null ? text.Shows(Group) : text.Coverage(Words) >= ShownFrom;

        public bool IsNamedIn(CvReading cv, int from, int to) => Group is not null
            ? cv.Text.Mentions.Exists(mention => mention.First >= from && mention.Last <= to
                && Group.AnyOf.Any(asked => asked == mention.Skill || cv.Lexicon.IsKindOf(mention.Skill, asked)))
            : Words.Count(word => cv.Stems.AsSpan(from, to - from + 1).Contains(word)) >= ShownFrom * Words.Count;
    }
}

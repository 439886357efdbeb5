using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Reads periods in the forms usual in English and German CVs, and month names of a few more languages.</summary>
internal static partial class DateRanges
{
    private const int LongestLine = 2000;

    private const string Date =
        @"(?:(?:(?<!\d)(?:0?[1-9]|[12]\d|3[01])\.\s?(?=(?:0?[1-9]|1[0-2])\.\s?(?:19|20)\d\d))?(?:0?[1-9]|1[0-2])\s?[./-]\s?(?:19|20)\d\d" // 03/2018, 01.03.2018
        + @"|(?:19|20)\d\d\s?[./-]\s?(?:0[1-9]|1[0-2])(?!\d)" // 2018-03
        + @"|(?:" + Months + @")\.?,?\s*(?:del?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,\s*)?(?:(?:19|20)\d\d|['’]?\d\d(?!\d))" // March 2018, Mar '18, March 3rd, 2018
        + @"|(?:spring|summer|autumn|fall|winter|early|mid|late|anfang|mitte|ende|q[1-4])[\s-]*(?:19|20)\d\d"
        + @"|(?:19|20)\d\d(?!\d))";

    // English, German, French; Spanish, Italian, Portuguese and Dutch where the word is none of English.
    private const string Months =
        "jan(?:uary|uari|uar|vier|eiro)?|jän(?:ner)?|gennaio|enero|feb(?:ruary|ruari|ruar|rero|braio)?|fevereiro|févr?(?:ier)?|mar(?:ch|zo|ço|s)?|maart|märz?|mrz|apr(?:ile|il)?|abr(?:il)?|avr(?:il)?|mayo?|maio?"
        + "|maggio|mei|june?|junio?|junho|juin|giugno|july?|julio?|julho|juil(?:let)?|luglio|aug(?:ustus|ust)?|août|agosto|sept?(?:ember|embre|iembre)?|settembre|setembro|o[ck]t(?:ober|obre|ubre)?|ottobre|outubro"
        + "|nov(?:ember|embre|iembre|embro)?|de[cz](?:embro|ember)?|dic(?:iembre|embre)?|déc(?:embre)?";

    private static readonly (string Prefix, int Month)[] MonthPrefixes =
    [
        ("jan", 1), ("jän", 1), ("feb", 2), ("fév", 2), ("mar", 3), ("mär", 3), ("mrz", 3), ("apr", 4), ("avr", 4), ("may", 5), ("mai", 5), ("jun", 6), ("juin", 6),
        ("juil", 7), ("jul", 7), ("aug", 8), ("aoû", 8), ("sep", 9), ("oct", 10), ("okt", 10), ("nov", 11), ("dec", 12), ("dez", 12), ("déc", 12),
        ("spring", 4), ("summer", 7), ("autumn", 10), ("fall", 10), ("winter", 1), ("early", 2), ("anfang", 2), ("mid", 6), ("mitte", 6), ("late", 11), ("ende", 11),
        ("gen", 1), ("ene", 1), ("fev", 2), ("maa", 3), ("abr", 4), ("mag", 5), ("mei", 5), ("giu", 6), ("lug", 7), ("ago", 8), ("set", 9), ("ott", 10), ("out", 10), ("dic", 12),
        ("q1", 2), ("q2", 5), ("q3", 8), ("q4", 11),
    ];

    /// <summary>Finds the first period in a line, a range before a single date.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The period, or null.</returns>
    public static DateRange? Find(string line) =>
        line.Length > LongestLine || !line.Any(char.IsAsciiDigit) ? null : FindRange(line) ?? FindSingle(line);

    /// <summary>Finds all ranges in a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The ranges, in order.</returns>
    public static IEnumerable<DateRange> FindRanges(string line)
    {
        var offset = 0;
        while (offset < line.Length && FindRange(line[offset..]) is { } range)
        {
            yield return range with { Start = range.Start + offset };
            offset += range.Start + Math.Max(1, range.Length);
        }
    }

    private static DateRange? FindRange(string line)
    {
        var match = Range().Match(line);
        if (match.Success && Parse(match.Groups["from"].Value, atEnd: false) is { } from)
        {
            var end = match.Groups["to"];
            var shortEnd = match.Groups["short"];
            var to = end.Success ? Parse(end.Value, atEnd: true) : shortEnd.Success ? ExpandShort(from.Month, shortEnd.Value) : null;
            return new DateRange(from.Month, to?.Month, IsRange: true, from.YearsOnly && (to?.YearsOnly ?? true), match.Index, match.Length);
        }

        var since = Since().Match(line);
        return since.Success && Parse(since.Groups["from"].Value, atEnd: false) is { } start
            ? new DateRange(start.Month, null, IsRange: true, start.YearsOnly, since.Index, since.Length)
            : null;
    }

    private static DateRange? FindSingle(string line)
    {
        var match = Single().Match(line);
        return match.Success && Parse(match.Value, atEnd: false) is { } date
            ? new DateRange(date.Month, date.YearsOnly ? new YearMonth(date.Month.Year, 12) : date.Month, IsRange: false, date.YearsOnly, match.Index, match.Length)
            : null;
    }

    private static ParsedDate? ExpandShort(YearMonth from, string digits)
    {
        var year = (from.Year / 100 * 100) + int.Parse(digits, CultureInfo.InvariantCulture);
        return year < from.Year ? null : new ParsedDate(new YearMonth(year, 12), YearsOnly: true);
    }

    private static ParsedDate? Parse(string text, bool atEnd)
    {
        var lower = text.Trim().ToLowerInvariant();
        var numbers = Digits().Matches(lower).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var named = MonthPrefixes.FirstOrDefault(pair => lower.StartsWith(pair.Prefix, StringComparison.Ordinal));
        if (named.Month > 0 && numbers.Count > 0)
        {
            var year = numbers[^1];
            return Make(year > 99 ? year : year + (year < 60 ? 2000 : 1900), named.Month, yearsOnly: false);
        }

        return numbers switch
        {
            [> 1899 and var year] => Make(year, atEnd ? 12 : 1, yearsOnly: true),
            [> 1899 and var year, var month] => Make(year, month, yearsOnly: false),
            [var month, > 1899 and var year] => Make(year, month, yearsOnly: false),
            [_, var month, > 1899 and var year] => Make(year, month, yearsOnly: false),
            _ => null,
        };
    }

    private static ParsedDate? Make(int year, int month, bool yearsOnly) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 ? new ParsedDate(new YearMonth(year, month), yearsOnly) : null;

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:from\s+|von\s+)?(?<from>" + Date + @")\s*(?:[-–—―~‐‑−]+|\bto\b|\bbis(?:\s+zum?)?\b|\buntil\b|\btill\b|\bthrough\b|/(?=\s*\D)|\bà\b|\bal?\b|\bau\b|\bhasta(?:\s+el)?\b|\baté\b|\btot\b|(?<=\s)\s)\s*"
        + @"(?:(?<to>" + Date + @")|(?<open>present|now|current(?:ly)?|today|ongoing|to\s+date|date\b|heute|jetzt|aktuell|laufend|dato|gegenwart|aujourd|ce\s+jour|présent|actuel|en\s+cours|(?:la\s+)?actualidad|la\s+fecha|hoy|oggi|in\s+corso|attuale|(?:o\s+)?(?:atual|momento)|heden|н\.?\s?в|настоящее|по\s+настоящее|至今|现在|…|\.\.\.)|(?<short>\d\d)(?![\d./]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:since|seit|depuis|desde|dal|sinds)\s+(?<from>" + Date + @")|(?<![\p{L}\d])(?<from>" + Date + @")\s*[-–—]\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Since();

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])" + Date + @"(?![\d%€$])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    private sealed record ParsedDate(YearMonth Month, bool YearsOnly);
}

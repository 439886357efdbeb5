using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>Finds where a CV speaks of something, and quotes it: the lines about work first.</summary>
internal static class Mentions
{
    private const int MostQuotes = 3;
    private const int MostOfPart = 8;
    private const int MostKinds = 3;

    /// <summary>Finds a skill: itself, kinds of it, and where there is none of these something broader.</summary>
    public static IReadOnlyList<AnswerStatement> OfSkill(Skill asked, CvReading cv)
    {
        var seen = new List<Sighting>();
        foreach (var named in cv.MentionedSkills.Where(named => named == asked || cv.Lexicon.IsKindOf(named, asked) || (!named.IsBroad && cv.Lexicon.IsKindOf(asked, named))))
        {
            var plain = named == asked ? AnswerKind.Named : cv.Lexicon.IsKindOf(named, asked) ? AnswerKind.Narrower : AnswerKind.Broader;
            seen.AddRange(cv.MentionsOf(named).Select(place => new Sighting(KindOf(plain, cv.StatementAt(place.First, place.Last)), named.Name, place.First, place.Last, plain == AnswerKind.Broader)));
        }

        // Who names something broader as missing, or as basic, says nothing of what was asked.
        seen.RemoveAll(sighting => sighting.IsBroader && (sighting.Kind != AnswerKind.Broader || seen.Exists(other => !other.IsBroader)));
        return [.. seen.GroupBy(sighting => (sighting.Kind, sighting.Name)).OrderBy(group => group.Key.Kind).Take(MostKinds)
            .Select(group => new AnswerStatement(
                group.Key.Kind, asked.Name, string.Equals(group.Key.Name, asked.Name, StringComparison.Ordinal) ? null : group.Key.Name, Quotes(group.Select(sighting => (sighting.First, sighting.Last)), cv)))];
    }

    /// <summary>Finds a human language.</summary>
    public static IReadOnlyList<AnswerStatement> OfLanguage(string language, string written, CvReading cv) =>
        ByKind(written, Enumerable.Range(0, cv.Text.Tokens.Count).Where(token => string.Equals(HumanLanguages.Find(cv.Text.Tokens[token].Fold), language, StringComparison.Ordinal)), cv);

    /// <summary>Finds the lines with most of some words; one word of many is none.</summary>
    public static IReadOnlyList<AnswerStatement> OfWords(IReadOnlyDictionary<string, string> words, CvReading cv)
    {
        var lines = Enumerable.Range(0, cv.Stems.Length).Where(token => words.ContainsKey(cv.Stems[token])).GroupBy(token => cv.Text.LineOfToken[token])
            .Select(line => (First: line.First(), Stems: line.Select(token => cv.Stems[token]).ToHashSet(StringComparer.Ordinal))).ToList();
        var most = lines.Count == 0 ? 0 : lines.Max(line => line.Stems.Count);
        if (most == 0 || most * 2 < words.Count)
        {
            return [];
        }

        var best = lines.FindAll(line => line.Stems.Count == most);
        var found = best.SelectMany(line => line.Stems).ToHashSet(StringComparer.Ordinal);
        return ByKind(string.Join(' ', words.Where(word => found.Contains(word.Key)).Select(word => word.Value)), best.Select(line => line.First), cv);
    }

    /// <summary>Quotes a part of the CV.</summary>
    public static IReadOnlyList<AnswerStatement> OfSection(CvSection section, CvReading cv)
    {
        var quotes = cv.Text.Lines.Where(line => line.Section == section && CvSections.HeadingOf(line.Text, cv.Text.TokensOf(line)) is null)
            .Select(line => QuoteCutter.CutLine(line, _ => true)).OfType<Evidence>().Where(quote => quote.Quote.Any(char.IsLetter)).Distinct().Take(MostOfPart).ToList();
        return quotes.Count == 0 ? [] : [new AnswerStatement(AnswerKind.Part, section.ToString(), Found: null, quotes)];
    }

    private static IReadOnlyList<AnswerStatement> ByKind(string text, IEnumerable<int> tokens, CvReading cv) =>
        [.. tokens.GroupBy(token => KindOf(AnswerKind.Named, cv.StatementAt(token, token))).OrderBy(group => group.Key)
            .Select(group => new AnswerStatement(group.Key, text, Found: null, Quotes(group.Select(token => (token, token)), cv)))];

    private static List<Evidence> Quotes(IEnumerable<(int First, int Last)> places, CvReading cv) =>
        [.. places.OrderBy(place => Rank(cv.LineOf(place.First))).ThenBy(place => place.First).Select(place => QuoteCutter.Cut(cv.Text, place.First, place.Last)).DistinctBy(quote => quote.Quote, StringComparer.Ordinal).Take(MostQuotes)];

    private static AnswerKind KindOf(AnswerKind plain, Statement statement) => statement switch
    {
        Statement.Denied => AnswerKind.Missing,
        Statement.Hedged => AnswerKind.Basic,
        _ => plain,
    };

    // A sentence about work says more than a list of skills, and both more than a hobby.
    private static int Rank(CvLine line) => line.Section switch
    {
        CvSection.Experience => 0,
        CvSection.Certificates or CvSection.Unknown => 1,
        CvSection.Skills or CvSection.Education or CvSection.Languages => 2,
        _ => 3,
    };

    private sealed record Sighting(AnswerKind Kind, string Name, int First, int Last, bool IsBroader);
}

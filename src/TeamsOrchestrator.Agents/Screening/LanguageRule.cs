using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Compares human languages and their levels.</summary>
internal static class LanguageRule
{
    private static readonly FrozenSet<string> Or = FrozenSet.Create(StringComparer.Ordinal, "or", "oder");

    private static readonly FrozenSet<string> Cues = FrozenSet.Create(
        StringComparer.Ordinal, "language", "languages", "speak", "speaks", "speaking", "spoken", "written", "sprache", "sprachen", "sprachkenntnisse", "wort", "schrift", "kenntnisse", "toefl", "ielts");

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var tokens = Tokenizer.Tokenize(demand.Wording);
        var asked = tokens.Select(token => HumanLanguages.Find(token.Fold)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
        {
            return WordsRule.Observe(demand, cv);
        }

        var seen = asked.ConvertAll(language => ObserveOne(language, HumanLanguages.LevelIn(Around(tokens, language)) ?? HumanLanguages.LevelIn(tokens), cv));
        var isAny = tokens.Exists(token => Or.Contains(token.Fold));
        var verdict = isAny || seen.TrueForAll(one => one.Verdict == Verdict.Met) ? seen.Max(one => one.Verdict)
            : seen.Exists(one => one.Verdict != Verdict.NotFound) ? Verdict.Partly
            : Verdict.NotFound;
        var notes = seen.Select(one => one.Note).OfType<string>().ToList();
        return new Observation(verdict, [.. seen.SelectMany(one => one.Evidence)], notes.Count > 0 ? string.Join("; ", notes) : null);
    }

    private static IEnumerable<Token> Around(List<Token> tokens, string language)
    {
        var at = tokens.FindIndex(token => string.Equals(HumanLanguages.Find(token.Fold), language, StringComparison.Ordinal));
        var (from, to) = Segment(tokens, at);
        return tokens.GetRange(from, to - from + 1);
    }

    private static Observation ObserveOne(string language, int? level, CvReading cv)
    {
        var best = Observation.Nothing;
        for (var index = 0; index < cv.Text.Tokens.Count; index++)
        {
            if (string.Equals(HumanLanguages.Find(cv.Text.Tokens[index].Fold), language, StringComparison.Ordinal))
            {
                var seen = Judge(language, level, index, cv);
                best = seen.Verdict > best.Verdict ? seen : best;
            }
        }

        return best.Verdict == Verdict.NotFound && cv.Profile.Language is { } written && IsWrittenIn(written, language)
            ? Observation.NothingBut($"no level stated; the CV itself is written in {language}")
            : best;
    }

    private static Observation Judge(string language, int? level, int index, CvReading cv)
    {
        var tokens = cv.Text.Tokens;
        var (from, to) = Segment(tokens, index);
        var segment = tokens.GetRange(from, to - from + 1);
        var stated = HumanLanguages.LevelIn(segment);
        var line = cv.LineOf(index);
        var isStatement = stated is not null || line.Section == CvSection.Languages || cv.Text.TokensOf(line).ToArray().Any(token => Cues.Contains(token.Fold));
        if (!isStatement || cv.StatementAt(index, index) == Statement.Denied)
        {
            return Observation.Nothing;
        }

        var quote = QuoteCutter.Cut(cv.Text, from, to);
        var needed = Math.Min(level ?? HumanLanguages.Usable, 6);
        if (stated is not { } has)
        {
            return level is null or <= HumanLanguages.Usable
                ? new Observation(Verdict.Met, [quote])
                : new Observation(Verdict.Partly, [quote], $"{language} without a level, {HumanLanguages.NameOf(needed)} is asked");
        }

        return has >= needed || (has == 5 && needed == 6)
            ? new Observation(Verdict.Met, [quote])
            : new Observation(Verdict.Partly, [quote], $"{language} {HumanLanguages.NameOf(has)}, {HumanLanguages.NameOf(needed)} is asked");
    }

    // From the language to the next one: "German: native, English (C1), French – basic"
    private static (int From, int To) Segment(List<Token> tokens, int index)
    {
        var to = index;
        while (to + 1 < tokens.Count && tokens[to + 1].Before is not (Gap.Stop or Gap.Line) && HumanLanguages.Find(tokens[to + 1].Fold) is null && to - index < 8)
        {
            to++;
        }

        var from = index;
        while (from > 0 && index - from < 4 && tokens[from].Before is Gap.Space or Gap.Hyphen && HumanLanguages.Find(tokens[from - 1].Fold) is null)
        {
            from--;
        }

        // "fluent in English and basic French": what follows belongs to the next language.
        if (to + 1 < tokens.Count && HumanLanguages.Find(tokens[to + 1].Fold) is not null && HumanLanguages.LevelIn(tokens.GetRange(from, index - from)) is not null)
        {
            to = index;
        }

        return (from, to);
    }

    private static bool IsWrittenIn(string code, string language) => (code, language) is ("en", "English") or ("de", "German") or ("fr", "French") or ("es", "Spanish");
}

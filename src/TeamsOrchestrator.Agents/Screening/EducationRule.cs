using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Compares degrees: their level, their field, and what is still to be finished.</summary>
internal static class EducationRule
{
    private const int WorkThatMayCount = 3;

    private static readonly FrozenSet<string> Unfinished = FrozenSet.Create(
        StringComparer.Ordinal, "expected", "pursuing", "ongoing", "candidate", "incomplete", "unfinished", "voraussichtlich", "laufend", "abgebrochen", "dropped", "student");

    private static readonly FrozenSet<string> Noise = FrozenSet.Create(
        StringComparer.Ordinal, "science", "sciences", "arts", "degree", "degrees", "university", "college", "school", "field", "discipline", "subject", "study", "studies", "higher", "education",
        "bachelor", "bachelors", "master", "masters", "tech", "honours", "honors", "hons", "equivalent", "abgeschlossenes", "abgeschlossene", "studium", "fachrichtung", "studiengang",
        "hochschule", "universitaet", "abschluss", "graduate", "technical", "quantitative", "subjects", "disciplines", "fields", "work", "qualification", "postgraduate", "undergraduate");

    // These name no field where another word does: electrical engineering is not civil engineering.
    private static readonly FrozenSet<string> Generic = FrozenSet.Create(StringComparer.Ordinal, "engineer", "ingenieur", "ingenieurwes", "manag", "administrat", "technolog", "design", "system", "appli");

    private static readonly string[][] Families =
    [
        ["comput", "informatik", "wirtschaftsinformatik", "softwar", "inform", "informat", "data", "cyber", "medieninformatik"],
        ["mathemat", "math", "statist", "physic", "physik", "quantitat", "econometr"],
        ["business", "econom", "financ", "account", "betriebswirtschaft", "bwl", "wirtschaft", "volkswirtschaft", "commerc", "manag", "market"],
        ["engineer", "mechan", "electric", "electron", "elektrotechnik", "maschinenbau", "mechatron", "ingenieur", "civil"],
        ["nurs", "medicin", "health", "pfleg", "medizin", "pharmac"],
        ["design", "art", "kunst", "media", "gestalt"],
        ["law", "jura", "legal", "recht", "rechtswissenschaft"],
    ];

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var asked = Tokenizer.Tokenize(demand.Wording);
        var levels = DegreePhrase.FindAll(asked).ToList();
        if (levels.Count == 0)
        {
            return demand.Groups.Count > 0 ? SkillRule.Observe(demand, cv) : WordsRule.Observe(demand, cv);
        }

        var level = levels.Min(phrase => phrase.Degree);
        var fields = Fields(asked, levels);
        var allowsRelated = asked.Exists(token => token.Fold is "related" or "similar" or "relevant" or "comparable" or "vergleichbar" or "vergleichbare" or "vergleichbares" or "aehnlich" or "aehnliches");
        var best = Held(cv)
            .Select(held => Judge(held, level, fields, allowsRelated))
            .OrderByDescending(judged => judged.Verdict)
            .FirstOrDefault();
        return best is { Verdict: not Verdict.NotFound } ? best : Otherwise(asked, cv);
    }

    private static List<string> Fields(List<Token> asked, List<DegreePhrase> levels) =>
        [.. asked
            .Where((token, index) => !levels.Exists(level => level.First <= index && index <= level.Last)
                && !Filler.IsFiller(token.Fold) && !Noise.Contains(token.Fold) && !token.IsNumber)
            .Select(token => Stemmer.Stem(token.Fold))
            .Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Held> Held(CvReading cv)
    {
        var tokens = cv.Text.Tokens;
        foreach (var phrase in DegreePhrase.FindAll(tokens))
        {
            var line = cv.Text.LineOfToken[phrase.First];
            if (cv.Text.Lines[line].Section == CvSection.Aside || cv.StatementAt(phrase.First, phrase.Last) == Statement.Denied)
            {
                continue;
            }

            // The field stands in the same line or the next one.
            var last = Math.Min(line + 1, cv.Text.Lines.Count - 1);
            var end = cv.Text.Lines[line].EndToken - phrase.First < 3 ? cv.Text.Lines[last].EndToken : cv.Text.Lines[line].EndToken;
            var from = cv.Text.Lines[line].FirstToken;
            yield return new Held(
                phrase.Degree,
                cv.Stems[from..end],
                tokens.GetRange(from, cv.Text.Lines[line].EndToken - from).Exists(token => Unfinished.Contains(token.Fold)),
                QuoteCutter.Cut(cv.Text, phrase.First, phrase.Last));
        }
    }

    private static Observation Judge(Held held, Degree level, List<string> fields, bool allowsRelated)
    {
        var verdict = held.Degree >= level ? Verdict.Met : held.Degree == level - 1 ? Verdict.Partly : Verdict.NotFound;
        string? note = verdict == Verdict.Partly ? "one level below what is asked" : null;
        if (verdict == Verdict.Met && held.IsUnfinished)
        {
            (verdict, note) = (Verdict.Partly, "not finished yet");
        }

        if (verdict == Verdict.Met && fields.Count > 0 && !held.Stems.Intersect(Distinctive(fields), StringComparer.Ordinal).Any())
        {
            var isRelated = Families.Any(family => Touches(family, fields) && Touches(family, held.Stems));
            (verdict, note) = isRelated && allowsRelated ? (Verdict.Met, "a related field") : (Verdict.Partly, isRelated ? "a related field" : "the level is there, the field is not");
        }

        return verdict == Verdict.NotFound ? Observation.Nothing : new Observation(verdict, [held.Quote], note);
    }

    private static List<string> Distinctive(List<string> fields) => fields.Exists(field => !Generic.Contains(field)) ? fields.FindAll(field => !Generic.Contains(field)) : fields;

    private static bool Touches(string[] family, IEnumerable<string> stems) => stems.Any(stem => family.Contains(stem, StringComparer.Ordinal));

    // "or equivalent experience": whether work makes up for a degree is for people to say.
    private static Observation Otherwise(List<Token> asked, CvReading cv)
    {
        var allowsWork = asked.Exists(token => token.Fold is "equivalent" or "vergleichbare" or "vergleichbar" or "gleichwertige");
        var years = cv.Career.Years(cv.Career.Dated);
        if (!allowsWork || years < WorkThatMayCount || cv.Career.Dated.Count == 0)
        {
            return Observation.Nothing;
        }

        var work = YearsRule.Observe(new Demand { Wording = string.Empty, Groups = [], Words = [], Years = 1 }, cv);
        return work.Evidence.Count == 0
            ? Observation.Nothing
            : new Observation(Verdict.Partly, work.Evidence, $"no degree found; {Career.Format(years)} years of work may count as equivalent");
    }
}

using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>What a question asks about, as far as rules can tell: skills, human languages, parts of a CV, and other words.</summary>
internal sealed record AskedFor
{
    private const int MostWords = 12;

    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(
        ("know knows knew known tell candidate candidates applicant person people cv resume ever often long much many there say says said mention mentions mentioned named name names about regarding whether anything something somebody "
        + "kind sort show shows learn learned familiar good last latest current currently ago recently concerning according does going got get want please "
        + "er ihm ihn sein seine seinen seiner kennt kennen weiss wissen sagt sagen steht stehen lebenslauf bewerber bewerberin kandidat kandidatin schon je jemals viel viele lange lang seit etwas irgendwas irgendetwas gibt erwaehnt genannt nennt hatte hatten "
        + "macht machte gemacht bitte zuletzt aktuell derzeit kommt worden wurde wo wann woher wieviel wieviele welche welcher welches welchen mal ueberhaupt").Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CvSection> Topics = new (CvSection Section, string Words)[]
    {
        (CvSection.Education, "study studied studies degree degrees education educated university universities college school schools studiert studierte studium abschluss abschluesse ausbildung universitaet hochschule schule schulabschluss"),
        (CvSection.Languages, "language languages speak speaks spoken sprache sprachen spricht sprechen sprachkenntnisse fremdsprachen"),
        (CvSection.Certificates, "certificate certificates certification certifications certified zertifikat zertifikate zertifizierung zertifizierungen zertifiziert weiterbildung weiterbildungen"),
        (CvSection.Skills, "skills skill tools technologies programmiersprachen programmiersprache kenntnisse faehigkeiten"),
        (CvSection.Experience, "work worked works working job jobs employer employers position positions employed career experience projects project arbeitet arbeitete gearbeitet arbeitgeber stelle stellen beschaeftigt berufserfahrung erfahrung erfahrungen projekte projekt werdegang taetigkeit taetigkeiten"),
    }.SelectMany(topic => topic.Words.Split(' ').Select(word => KeyValuePair.Create(word, topic.Section))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the skills of the lexicon.</summary>
    public required IReadOnlyList<Skill> Skills { get; init; }

    /// <summary>Gets the human languages, each with the word for it in the question.</summary>
    public required IReadOnlyList<(string Language, string Written)> Languages { get; init; }

    /// <summary>Gets the parts of a CV.</summary>
    public required IReadOnlyList<CvSection> Sections { get; init; }

    /// <summary>Gets the stems of the words that nothing else explains, each as it was written.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>Reads a question.</summary>
    public static AskedFor Read(string question, SkillLexicon lexicon)
    {
        var tokens = Tokenizer.Tokenize(question);
        var matches = lexicon.Matcher.Match(tokens);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var (languages, sections) = (new List<(string Language, string Written)>(), new List<CvSection>());
        var programs = tokens.Exists(token => token.Fold is "programming");
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            if (matches.Exists(match => match.First <= index && index <= match.Last) || token.Fold is "programming")
            {
                continue;
            }

            if (HumanLanguages.Find(token.Fold) is { } language)
            {
                languages.Add((language, token.Text));
            }
            else if (Topics.TryGetValue(token.Fold, out var section))
            {
                sections.Add(programs && section == CvSection.Languages ? CvSection.Skills : section);
            }
            else if (!token.IsNumber && !Filler.IsFiller(token.Fold) && !Asking.Contains(token.Fold) && words.Count < MostWords)
            {
                words.TryAdd(Stemmer.Stem(token.Fold), token.Text);
            }
        }

        return new AskedFor
        {
            Skills = [.. matches.Select(match => match.Skill).DistinctBy(skill => skill.Name, StringComparer.OrdinalIgnoreCase)],
            Languages = [.. languages.DistinctBy(item => item.Language, StringComparer.Ordinal)], Sections = [.. sections.Distinct()], Words = words,
        };
    }
}

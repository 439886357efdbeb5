using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A degree named in a text.</summary>
/// <param name="Degree">The level.</param>
/// <param name="First">The index of the first token.</param>
/// <param name="Last">The index of the last token.</param>
internal readonly record struct DegreePhrase(Degree Degree, int First, int Last)
{
    private static readonly FrozenDictionary<string, Degree> Words = new Dictionary<string, Degree>(StringComparer.Ordinal)
    {
        ["phd"] = Degree.Doctorate,
        ["ph.d"] = Degree.Doctorate,
        ["doctorate"] = Degree.Doctorate,
        ["doctoral"] = Degree.Doctorate,
        ["promoviert"] = Degree.Doctorate,
        ["doktortitel"] = Degree.Doctorate,
        ["doktorgrad"] = Degree.Doctorate,
        ["dphil"] = Degree.Doctorate,
        ["msc"] = Degree.Master,
        ["mba"] = Degree.Master,
        ["meng"] = Degree.Master,
        ["mphil"] = Degree.Master,
        ["mtech"] = Degree.Master,
        ["mca"] = Degree.Master,
        ["llm"] = Degree.Master,
        ["diplom"] = Degree.Master,
        ["magister"] = Degree.Master,
        ["staatsexamen"] = Degree.Master,
        ["masterabschluss"] = Degree.Master,
        ["masterstudium"] = Degree.Master,
        ["postgraduate"] = Degree.Master,
        ["bsc"] = Degree.Bachelor,
        ["beng"] = Degree.Bachelor,
        ["btech"] = Degree.Bachelor,
        ["bca"] = Degree.Bachelor,
        ["bcom"] = Degree.Bachelor,
        ["bba"] = Degree.Bachelor,
        ["llb"] = Degree.Bachelor,
        ["bachelor"] = Degree.Bachelor,
        ["bachelors"] = Degree.Bachelor,
        ["bachelorabschluss"] = Degree.Bachelor,
        ["bachelorstudium"] = Degree.Bachelor,
        ["undergraduate"] = Degree.Bachelor,
        ["hochschulabschluss"] = Degree.Bachelor,
        ["hochschulstudium"] = Degree.Bachelor,
        ["universitaetsabschluss"] = Degree.Bachelor,
        ["studienabschluss"] = Degree.Bachelor,
        ["studium"] = Degree.Bachelor,
        ["associate"] = Degree.Associate,
        ["diploma"] = Degree.Associate,
        ["ausbildung"] = Degree.Vocational,
        ["berufsausbildung"] = Degree.Vocational,
        ["lehre"] = Degree.Vocational,
        ["apprenticeship"] = Degree.Vocational,
        ["abitur"] = Degree.Vocational,
        ["vocational"] = Degree.Vocational,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Abbreviations that fall into two tokens at their dot: M.Sc., B.Tech, Dr.-Ing.
    private static readonly FrozenDictionary<string, Degree> Pairs = new Dictionary<string, Degree>(StringComparer.Ordinal)
    {
        ["ph d"] = Degree.Doctorate,
        ["dr ing"] = Degree.Doctorate,
        ["dr rer"] = Degree.Doctorate,
        ["dr phil"] = Degree.Doctorate,
        ["m sc"] = Degree.Master,
        ["m a"] = Degree.Master,
        ["m s"] = Degree.Master,
        ["m eng"] = Degree.Master,
        ["m tech"] = Degree.Master,
        ["m com"] = Degree.Master,
        ["m e"] = Degree.Master,
        ["m ed"] = Degree.Master,
        ["dipl ing"] = Degree.Master,
        ["dipl inf"] = Degree.Master,
        ["dipl kfm"] = Degree.Master,
        ["b sc"] = Degree.Bachelor,
        ["b a"] = Degree.Bachelor,
        ["b s"] = Degree.Bachelor,
        ["b eng"] = Degree.Bachelor,
        ["b tech"] = Degree.Bachelor,
        ["b e"] = Degree.Bachelor,
        ["b com"] = Degree.Bachelor,
        ["b ed"] = Degree.Bachelor,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Written so and before "in" or "of" only: MS Office and BA analysts are no degrees.
    private static readonly FrozenDictionary<string, Degree> Capitals = new Dictionary<string, Degree>(StringComparer.Ordinal)
    {
        ["BA"] = Degree.Bachelor,
        ["BS"] = Degree.Bachelor,
        ["BE"] = Degree.Bachelor,
        ["MA"] = Degree.Master,
        ["MS"] = Degree.Master,
        ["ME"] = Degree.Master,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforePeople = FrozenSet.Create(
        StringComparer.Ordinal, "by", "with", "under", "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "supervisor", "adviser", "advisor", "guide", "mentor", "referee", "referees", "reference", "references", "contact", "manager",
        "at", "from", "betreuer", "bei", "von", "herr", "herrn", "frau", "referenz", "referenzen", "ansprechpartner");

    private static readonly string[] Fields =
    [
        "comput", "informat", "mathemat", "math", "statist", "physic", "chemis", "biolog", "engineer", "electric", "electron", "mechanic", "civil", "econom", "financ", "business", "manag", "account", "psycholog",
        "nursing", "medicin", "health", "educat", "environment", "geolog", "hons", "honors", "honours", "cum", "bioinformat", "neuro", "aerospace", "industrial", "material", "public",
    ];

    /// <summary>Finds the degrees that a text names.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <returns>The phrases in order.</returns>
    public static IEnumerable<DegreePhrase> FindAll(IReadOnlyList<Token> tokens)
    {
        var index = 0;
        while (index < tokens.Count)
        {
            if (At(tokens, index) is { } phrase)
            {
                yield return phrase;
                index = phrase.Last;
            }

            index++;
        }
    }

    private static DegreePhrase? At(IReadOnlyList<Token> tokens, int index)
    {
        var (word, next) = (tokens[index].Fold, index + 1 < tokens.Count ? tokens[index + 1] : default(Token?));
        if (next is { Before: Gap.Dot or Gap.Hyphen or Gap.Stop } second && Pairs.TryGetValue($"{word} {second.Fold}", out var pair) && !AreInitials(tokens, index))
        {
            return new DegreePhrase(pair, index, index + 1);
        }

        if (word is "master" or "masters")
        {
            // "Master's degree", "Masters in", "Master, 2015"; not the harbour master's office, the scrum master or master data.
            var behind = next is { Before: Gap.Dot, Fold: "s" } ? index + 2 : index + 1;
            var isDegree = behind >= tokens.Count || tokens[behind].Before is Gap.Slash or >= Gap.List
                || tokens[behind].Fold is "of" or "degree" or "degrees" or "in" or "abschluss" or "or" or "oder" or "thesis" or "level" or "student" or "program" or "programme" or "studies";
            return isDegree && !(index > 0 && tokens[index - 1].Before < Gap.Stop && IsOtherMaster(tokens[index - 1].Fold)) ? new DegreePhrase(Degree.Master, index, index) : null;
        }

        if (word is "degree" or "abschluss" && (index == 0 || tokens[index - 1].Fold is not ("high" or "some" or "any")) && !NamesItsLevel(tokens, index))
        {
            return new DegreePhrase(Degree.Bachelor, index, index);
        }

        if (word is "associate")
        {
            return next is { Before: Gap.Dot, Fold: "s" } || next?.Fold is "degree" ? new DegreePhrase(Degree.Associate, index, index) : null;
        }

        if (word is "diploma" && index > 0 && tokens[index - 1].Fold is "school")
        {
            return new DegreePhrase(Degree.Vocational, index, index);
        }

        if (Words.TryGetValue(word, out var degree))
        {
            return new DegreePhrase(degree, index, index);
        }

        return Capitals.TryGetValue(tokens[index].Text, out var capital)
            && (next?.Fold is "in" or "of" or "degree" || NamesItsField(tokens, index) || (next?.Fold is "or" && Follows(tokens, index + 2)))
            ? new DegreePhrase(capital, index, index)
            : null;
    }

    // "with M.S. Dhoni", "Referee: B.A. Meyer": letters of a first name. Where nothing says that a person or a place is meant, they are a degree.
    private static bool AreInitials(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Text.Length == 1 && tokens[index + 1].Text.Length == 1 && index + 2 < tokens.Count
        && tokens[index + 2] is { Before: Gap.Space or Gap.Stop } name && char.IsUpper(name.Text[0]) && name.Text.Length > 2 && !NamesAField(name)
        && index > 0 && tokens[index].Before is Gap.Space or Gap.Bracket or Gap.Stop && BeforePeople.Contains(tokens[index - 1].Fold);

    // "BA (Hons)", "BS/MS", "BE Electrical", "MS: Computer Science". Microsoft is called MS too, so "MS: Programming in C#" and "MS (Office)" need a field of study.
    private static bool NamesItsField(IReadOnlyList<Token> tokens, int index) =>
        index + 1 < tokens.Count && tokens[index + 1].Before switch
        {
            Gap.Slash => Follows(tokens, index + 1),
            Gap.Space => tokens[index].Text is not ("MS" or "ME") && char.IsUpper(tokens[index + 1].Text[0]) && NamesAField(tokens[index + 1]),
            Gap.Bracket => tokens[index].Text is not "MS" || (tokens[index + 1].IsNumber && tokens[index + 1].Text.Length == 4) || NamesAField(tokens[index + 1]),
            _ => false,
        };

    private static bool NamesAField(Token token) => Array.Exists(Fields, field => token.Fold.StartsWith(field, StringComparison.Ordinal));

    // "Master's degree", "BSc degree", "doctoral degree"
    private static bool NamesItsLevel(IReadOnlyList<Token> tokens, int index)
    {
        var at = index > 1 && tokens[index - 1].Fold is "s" ? index - 2 : index - 1;
        return at >= 0 && tokens[index].Before < Gap.List
            && (tokens[at].Fold is "master" or "masters" or "associate" || Words.ContainsKey(tokens[at].Fold) || Capitals.ContainsKey(tokens[at].Text));
    }

    private static bool IsOtherMaster(string before) => before is "scrum" or "web" or "post" or "harbour" or "harbor" or "station" or "head" or "quarter" or "grand" or "game" or "the"
        or "specialist" or "certified" or "professional" or "expert" or "office" or "excel" or "mos" or "sigma";

    private static bool Follows(IReadOnlyList<Token> tokens, int index) =>
        index < tokens.Count && (Capitals.ContainsKey(tokens[index].Text) || Words.ContainsKey(tokens[index].Fold));
}

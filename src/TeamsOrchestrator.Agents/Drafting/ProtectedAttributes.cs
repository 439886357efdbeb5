using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Finds words that ask for a protected attribute or stand in for one, in English, German, French and Spanish: in job ads, criteria, feedback and reasons.</summary>
/// <remarks>It knows words, not intentions: a clean result does not say that a text is fair.</remarks>
public static class ProtectedAttributes
{
    private const char NoBreakSpace = '\u00A0';
    private const char NarrowNoBreakSpace = '\u202F';

    // A sentence that promises not to discriminate names the attributes without asking for them.
    private static readonly Regex Promise = Phrases.Of(
        @"regardless of|irrespective of|without (regard|attention|respect) (to|for)|equal opportunit|equal employment|do(es)? not discriminate|non-?discriminat|discrimination|all qualified applicants|we welcome (applications|everyone|people)|encourage applications|diversity|under-?represented"
        + @"|unabhängig vo[nm]|ungeachtet|chancengleichheit|gleichstellung|vielfalt|schwerbehindert\w* .{0,60}(bevorzugt|berücksichtigt|willkommen)|bei gleicher eignung|willkommen sind|begrüßen bewerbungen|alle menschen"
        + @"|sans distinction|égalité (des chances|professionnelle)|à compétences égales|quel(le)?s? que soi(t|en)|ouverte?s? (à tou(te)?s|aux personnes)|discriminat|handi-?(accueillant|bienveillant)|mission handicap|diversité"
        + @"|sin distinción|igualdad de (oportunidades|género|trato)|independientemente de|no discrimina|cualquiera que sea|diversidad|plan de igualdad|sin importar");

    // "We value diversity, but …": what follows is no part of the promise.
    private static readonly Regex Turn = Phrases.Of(@"\b(but|however|aber|jedoch|allerdings|mais|toutefois|cependant|pero|sin embargo)\b(?! (also|even|auch|selbst|aussi|même|también|incluso)\b)");

    // "Experience of working with young people", "users with disabilities": the people one works for, not the one who applies.
    private static readonly Regex Work = Phrases.Of(
        @"(work(ing)?|care|caring|support(ing)?|services?|designing|teaching|users?|people|persons|students|clients|customers|patients|those|audiences) (with|for|of|to) (\w+ (and|or) )?(\w+ )?$|(arbeit|umgang|betreuung|menschen|personen|kunden|nutzer\w*|erfahrung) (mit|von|für) (\w+ (und|oder) )?(\w+ )?$"
        + @"|(travail\w*|accompagn\w+|encadr\w+|anim\w+|accueil\w*|soutien|auprès|insertion|formation|éducation|public) (avec|de|des|du|auprès de|pour|d['’])? ?(les |des |de )?$|(trabajo|trabajar|acompañamiento|atención|educación|formación|apoyo|experiencia|intervención|cuidado) (con|a|de|para) (los |las )?$");

    // What the employer gives to those who work there: "20 weeks of parental leave".
    private static readonly Regex Benefit = Phrases.Of(
        @"\bwe (offer|give|provide|support)|\bwe['’]ll\b|\bbenefits?\b|\b(paid|generous|enhanced|full pay)\b|\bwir bieten|\bbei uns\b|\bnous (offrons|proposons)|\bavantages?\b|\bofrecemos\b|\bbeneficios?\b");

    private static readonly Regex Leave = Phrases.Of(@"\bleave\b|elternzeit|mutterschutz|karenz|\bcongé|\bbaja\b|\bpermiso\b|^family commitments$");

    private static readonly (ProtectedAttribute Kind, Regex Pattern)[] Rules =
    [
        .. ProtectedRules.All.Concat(ProtectedParaphrases.English).Concat(ProtectedParaphrases.German).Concat(RomanceProtectedRules.French).Concat(RomanceProtectedRules.Spanish).Concat(ProtectedQuestions.All)
            .GroupBy(rule => rule.Kind, rule => rule.Pattern).Select(rules => (rules.Key, Phrases.Of(string.Join('|', rules)))),
    ];

    /// <summary>Finds what a text asks for that must not count.</summary>
    /// <param name="text">A criterion, a reason, a sentence or a whole ad.</param>
    /// <returns>The hits with their words as written, their letters composed, in the order of the text; each attribute once for each place.</returns>
    public static IReadOnlyList<ProtectedAttributeHit> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Patiently.Do(() => FindWords(text));
    }

    private static List<ProtectedAttributeHit> FindWords(string text)
    {
        var hits = new List<(int At, ProtectedAttributeHit Hit)>();
        var offset = 0;
        foreach (var sentence in Composed(text).Split('\n').SelectMany(Sentences.Split))
        {
            var plain = sentence.Replace(NoBreakSpace, ' ').Replace(NarrowNoBreakSpace, ' ');
            var promises = Promises(plain);
            foreach (var (kind, pattern) in Rules)
            {
                foreach (var match in pattern.EnumerateMatches(plain))
                {
                    var at = match.Index;
                    if (!promises.Exists(part => at >= part.From && at < part.To) && !IsAboutOthers(kind, plain, match))
                    {
                        hits.Add((offset + at, new ProtectedAttributeHit(kind, sentence.Substring(at, match.Length).Trim())));
                    }
                }
            }

            offset += sentence.Length + 1;
        }

        return [.. hits.OrderBy(hit => hit.At).Select(hit => hit.Hit).Distinct()];
    }

    private static List<(int From, int To)> Promises(string sentence)
    {
        if (!Promise.IsMatch(sentence))
        {
            return [];
        }

        var parts = new List<(int From, int To)>();
        var from = 0;
        foreach (var turn in Turn.EnumerateMatches(sentence))
        {
            parts.Add((from, turn.Index));
            from = turn.Index;
        }

        parts.Add((from, sentence.Length));
        return parts.FindAll(part => Promise.IsMatch(sentence[part.From..part.To]));
    }

    private static bool IsAboutOthers(ProtectedAttribute kind, string sentence, ValueMatch match) => kind switch
    {
        ProtectedAttribute.Age or ProtectedAttribute.Health => Work.IsMatch(sentence.AsSpan(0, match.Index)),
        ProtectedAttribute.FamilyStatus => Leave.IsMatch(sentence.AsSpan(match.Index, match.Length)) && Benefit.IsMatch(sentence),
        _ => false,
    };

    // Some systems write an accent as a letter of its own. What is no text at all stays as it is.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}

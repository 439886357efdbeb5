using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>Says whether a question about a candidate asks for what must not count, however the candidate is called in it. It knows words, not intentions.</summary>
public static partial class ProtectedAsking
{
    private const int ShortestPart = 2;

    /// <summary>Says whether it does.</summary>
    /// <param name="question">The question, in English or German, with or without a question mark.</param>
    /// <param name="name">The candidate's name, or null where it is not known.</param>
    /// <returns>Whether nothing may be looked for.</returns>
    public static bool IsAsked(string question, string? name)
    {
        ArgumentNullException.ThrowIfNull(question);
        var asked = question.ReplaceLineEndings(" ").TrimEnd(' ', '.', '!', '?') + "?";
        return Patiently.Do(() => AsAsked(asked, name).Any(text => ProtectedAttributes.Find(text).Count > 0 || BareNoun().IsMatch(text)));
    }

    // "Is Ana married", "how old is C-3", "does the candidate have children" ask the same as "is she married".
    private static IEnumerable<string> AsAsked(string question, string? name)
    {
        var person = new Regex(
            $@"(?<![\p{{L}}\d])(?:{string.Join('|', [.. NameParts(name), @"(?:this|that|the)\s+(?:candidate|applicant|person|woman|man)", @"(?:de[rmns]|die|das|diese[rmns]?)\s+(?:Kandidat|Bewerber|Person|Frau|Mann)\p{L}*", @"C[-\s]?\d{1,9}"])})(?<of>['’]s)?(?![\p{{L}}\d])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1));
        yield return question;
        yield return person.Replace(question, match => match.Groups["of"].Success ? "her" : "she");
        yield return person.Replace(question, match => match.Groups["of"].Success ? "ihr" : "sie");
    }

    private static IEnumerable<string> NameParts(string? name)
    {
        var parts = (name ?? string.Empty).Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestPart).Select(Regex.Escape).ToList();
        return parts.Count > 1 ? parts.Prepend(string.Join(@"[\s,-]+", parts)) : parts;
    }

    // "Age?", "and her nationality?", "wie ist das Alter?": only where nothing else is asked, for "the age of the system" is another one.
    [GeneratedRegex(
        @"^\W*(?:(?:what|which|how|about|and|is|are|has|have|does|do|s|tell|me|say|of|was|wie|welche[rs]?|ist|sind|hat|und|the|a|an|any|her|his|their|she|he|das|die|der|eine?|ihre?|seine?|sie|er|von|zu)\W+)*"
        + @"(?:age|alter|old|alt|birthday|born|geburtstag|geboren|gender|sex|geschlecht|race|ethnicity|skin|origin|herkunft|ethnie|nationality|nationalität|staatsangehörigkeit|foreign|ausländisch|religion|religious|religiös|faith|glaube|konfession|married|verheiratet|single|ledig|pregnant|schwanger|marital status|familienstand|husband|wife|spouse|ehemann|ehefrau|children|kids|kinder|kids|family|familie|health|healthy|gesundheit|gesund|ill|sick|krank|disabled|disability|behindert|behinderung|gay|straight|queer|schwul|lesbisch|pretty|attractive|attraktiv|looks|aussehen|photo|foto|politics|union|gewerkschaft)"
        + @"(?:\W+(?:she|he|is|sie|er|ist|has|hat))*\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BareNoun();
}

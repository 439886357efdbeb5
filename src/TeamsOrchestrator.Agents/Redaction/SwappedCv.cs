using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>The same CV of somebody else: another name, the other pronouns and forms of address, another university. Line for line it is the same.</summary>
/// <param name="Document">The CV.</param>
/// <param name="Profile">Its profile.</param>
public sealed partial record SwappedCv(Document Document, Profile Profile)
{
    private const int ShortestName = 2;

    // As long as the names in whose place they stand, so that once both are covered nothing differs but what should.
    private static readonly string[] OtherNames =
    [
        "Bo", "Li", "Ida", "Eko", "Amir", "Yuki", "Nowak", "Zhang", "Malika", "Okafor", "Petrova", "Mahmoud", "Rossetti", "Svetlana", "Kowalczyk", "Fernandes", "Abdulkarim", "Montenegro", "Papadopulos", "Weissenborn",
    ];

    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["he"] = "she", ["she"] = "he", ["him"] = "her", ["her"] = "his", ["his"] = "her", ["hers"] = "his", ["himself"] = "herself", ["herself"] = "himself",
        ["Mr"] = "Mrs", ["Mrs"] = "Mr", ["Herr"] = "Frau", ["Herrn"] = "Frau", ["Frau"] = "Herr", ["Monsieur"] = "Madame", ["Madame"] = "Monsieur",
        ["er"] = "sie", ["sie"] = "er", ["ihm"] = "ihr", ["ihn"] = "sie", ["sein"] = "ihr", ["seine"] = "ihre", ["seinem"] = "ihrem", ["seinen"] = "ihren", ["seiner"] = "ihrer",
        ["seines"] = "ihres", ["ihr"] = "sein", ["ihre"] = "seine", ["ihrem"] = "seinem", ["ihren"] = "seinen", ["ihrer"] = "seiner", ["ihres"] = "seines",
        ["male"] = "female", ["female"] = "male", ["männlich"] = "weiblich", ["weiblich"] = "männlich",
    };

    /// <summary>Swaps who a CV is of.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="profile">Its profile.</param>
    /// <returns>The other one; it names other people and schools and says the same of what they can do.</returns>
    public static SwappedCv Of(Document document, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(profile);
        var names = (profile.Name ?? string.Empty).Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= ShortestName && part.All(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select((part, index) => (part, Other: OtherName(part, index)))
            .ToDictionary(pair => pair.part, pair => pair.Other, StringComparer.OrdinalIgnoreCase);
        var isGerman = profile.Language is null or "de";
        return Patiently.Do(() => new SwappedCv(
            document with { Pages = [.. document.Pages.Select(page => page with { Lines = [.. page.Lines.Select(line => Swap(line, names, isGerman))] })] },
            profile with
            {
                Name = profile.Name is { } name ? Swap(name, names, isGerman) : null,
                Email = null,
                Positions = [.. profile.Positions.Select(position => position with { Title = Swap(position.Title, names, isGerman), Employer = Swap(position.Employer, names, isGerman), Text = Swap(position.Text, names, isGerman) })],
            }));
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Swap(string? text, Dictionary<string, string> names, bool isGerman) =>
        text is null ? null : Word().Replace(University().Replace(text, Elsewhere), match => Other(match.Value, names, isGerman));

    private static string OtherName(string part, int index)
    {
        var alike = Array.FindAll(OtherNames, name => name.Length == part.Length && !name.Equals(part, StringComparison.OrdinalIgnoreCase));
        return alike.Length > 0 ? alike[index % alike.Length] : OtherNames[(index + part.Length) % OtherNames.Length];
    }

    private static string Elsewhere(Match match) => !match.Groups["en"].Success ? "Universität Nordfelden" : match.Value[^1] is ' ' ? "University of Northfield " : "University of Northfield";

    // A name counts as one where it is written like one: "Will" is swapped, "will" is not.
    private static string Other(string word, Dictionary<string, string> names, bool isGerman) =>
        names.TryGetValue(word, out var name) && char.IsUpper(word[0]) ? Like(word, name)
        : !IsInCapitals(word) && Others.TryGetValue(word, out var other) ? Like(word, other)
        : isGerman && char.IsUpper(word[0]) && GermanCallings.OfTheOther(word) is { } calling ? calling
        : isGerman && char.IsUpper(word[0]) && GermanEndings.IsWoman(word) ? GermanEndings.Without(word)
        : word;

    // ER diagrams and HE are no pronouns.
    private static bool IsInCapitals(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static string Like(string word, string other) =>
        IsInCapitals(word) ? other.ToUpperInvariant()
        : char.IsUpper(word[0]) ? string.Concat(other[..1].ToUpperInvariant(), other[1..])
        : other;

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    // A school's name ends where the next field begins. What stands before it without a comma may be the degree, and stays.
    [GeneratedRegex(
        @"\b(?<en>(?:University|College|Institute)\s+of\s+(?:(?:Applied|Technology|the|and|for|\p{Lu}[\p{L}.'’-]*)\b\s?){1,4})|(?<=(?:^|[,|·–(]|\s-|\bat)\s*)(?<en>(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:University|College|Institute))\b(?!\s+of)"
        + @"|\b(?:Technische\s+)?(?:Universität|Hochschule|Fachhochschule)\s+(?:für\s+\p{L}+\s+)?\p{Lu}[\p{L}-]+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex University();
}

using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Finds the name that a French CV begins with, written as the French do: "Jean DUPONT".</summary>
internal static partial class FamilyNameInCapitals
{
    private const int LinesOfHead = 6;

    /// <summary>Finds the name.</summary>
    /// <param name="filled">The lines of the CV that say something.</param>
    /// <param name="document">The CV.</param>
    /// <returns>The name and its line, or null where the CV is not French, or none or several stand at its head.</returns>
    public static (string Name, DocumentLine Line)? Find(IReadOnlyList<CvLine> filled, Document document)
    {
        var found = filled.Take(LinesOfHead).Where(line => line is { Section: CvSection.Head, IsHeading: false })
            .Select(line => (Name: Person().Match(line.Text).Groups["name"].Value, line.Line))
            .Where(line => NameFinder.AsPerson(line.Name) is not null && TitleAndEmployer.Find([line.Name]) is (null, null) && SkillLexicon.Default.FindIn(line.Name).Count == 0)
            .ToList();
        return found.Count == 1 && LanguageDetector.Detect(document.Text) == "fr" ? found[0] : null;
    }

    [GeneratedRegex(@"^(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}{3,}(?:[- ]\p{Lu}{3,})?)(?=\s*$|\s{2,}|\s[|·•–—-]\s|,?\s\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Person();
}

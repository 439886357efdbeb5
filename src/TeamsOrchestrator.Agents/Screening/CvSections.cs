using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Recognises the headings of CVs, English and German.</summary>
internal static class CvSections
{
    private const int LongestHeading = 5;

    private static readonly FrozenDictionary<string, CvSection> Words = new Dictionary<string, CvSection>(StringComparer.Ordinal)
    {
        ["experience"] = CvSection.Experience,
        ["employment"] = CvSection.Experience,
        ["career"] = CvSection.Experience,
        ["projects"] = CvSection.Experience,
        ["berufserfahrung"] = CvSection.Experience,
        ["werdegang"] = CvSection.Experience,
        ["praxiserfahrung"] = CvSection.Experience,
        ["projekte"] = CvSection.Experience,
        ["skills"] = CvSection.Skills,
        ["technologies"] = CvSection.Skills,
        ["competencies"] = CvSection.Skills,
        ["kenntnisse"] = CvSection.Skills,
        ["faehigkeiten"] = CvSection.Skills,
        ["kompetenzen"] = CvSection.Skills,
        ["edv"] = CvSection.Skills,
        ["education"] = CvSection.Education,
        ["qualifications"] = CvSection.Education,
        ["academic"] = CvSection.Education,
        ["ausbildung"] = CvSection.Education,
        ["bildung"] = CvSection.Education,
        ["bildungsweg"] = CvSection.Education,
        ["studium"] = CvSection.Education,
        ["languages"] = CvSection.Languages,
        ["sprachen"] = CvSection.Languages,
        ["sprachkenntnisse"] = CvSection.Languages,
        ["certificates"] = CvSection.Certificates,
        ["certifications"] = CvSection.Certificates,
        ["licenses"] = CvSection.Certificates,
        ["licences"] = CvSection.Certificates,
        ["zertifikate"] = CvSection.Certificates,
        ["zertifizierungen"] = CvSection.Certificates,
        ["weiterbildung"] = CvSection.Certificates,
        ["weiterbildungen"] = CvSection.Certificates,
        ["interests"] = CvSection.Aside,
        ["hobbies"] = CvSection.Aside,
        ["hobbys"] = CvSection.Aside,
        ["interessen"] = CvSection.Aside,
        ["references"] = CvSection.Aside,
        ["referenzen"] = CvSection.Aside,
        ["summary"] = CvSection.Unknown,
        ["profile"] = CvSection.Unknown,
        ["profil"] = CvSection.Unknown,
        ["contact"] = CvSection.Unknown,
        ["kontakt"] = CvSection.Unknown,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a line as a heading.</summary>
    /// <param name="text">The line.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <returns>The section it opens, or null where it is no heading.</returns>
    public static CvSection? HeadingOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length is 0 or > LongestHeading || text[^1] is '.' or ',' || text.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        // "Programming languages" is a list of skills, not of human languages.
        CvSection? found = null;
        foreach (var token in tokens)
        {
            if (token.Before == Gap.List)
            {
                return null;
            }

            if (token.Fold is "programming" or "technical" or "it" or "software")
            {
                found = CvSection.Skills;
            }
            else if (found is null && Words.TryGetValue(token.Fold, out var section))
            {
                found = section;
            }
        }

        return found is { } known && IsNamed(tokens) && char.IsUpper(text.TrimStart("#*- \t")[0]) ? known : null;
    }

    private static bool IsNamed(ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (Words.ContainsKey(token.Fold))
            {
                return true;
            }
        }

        return false;
    }
}

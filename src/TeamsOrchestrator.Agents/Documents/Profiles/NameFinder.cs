using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Finds the name of the person that a CV is about. It would rather find none than a wrong one.</summary>
internal static partial class NameFinder
{
    private const int LinesToLookAt = 60;
    private const int LongestName = 45;
    private const int ShortestToken = 3;

    private static readonly HashSet<string> NoNames = ("curriculum vitae resume résumé cv lebenslauf profile profil application bewerbung page seite name vorname nachname engineer developer manager "
        + "designer analyst consultant architect scientist student professor teacher nurse lead senior junior director officer assistant specialist administrator coordinator intern entwickler "
        + "entwicklerin ingenieur ingenieurin berater beraterin leiter leiterin software data web fullstack full-stack frontend backend university universität college school institute street road avenue "
        + "personal contact summary experience education skills languages about objective details your tagline position address phone email confidential template sample company gmbh inc ltd "
        + "technical professional project product marketing sales business science computer machine learning the and of for in at mit und für bei zur freelance python java "
        + "development management research germany deutschland france london berlin paris new united states india executive human resources accountant cell tel mobile description work tools more full stack references referees "
            + "haifa aviv jerusalem moscow israel russia usa portfolio career history employment your here welcome last updated").Split(' ')
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the name.</summary>
    /// <param name="lines">The lines of the CV.</param>
    /// <param name="email">The first mail address, or null.</param>
    /// <param name="document">The CV.</param>
    /// <returns>The name and its line, or null.</returns>
    public static (string Name, DocumentLine Line)? Find(IReadOnlyList<CvLine> lines, string? email, Document document)
    {
        var filled = lines.Where(line => line.Text.Length > 0).Take(LinesToLookAt).Select(line => line with { Text = SpacedLetters.Close(line.Text) }).ToList();
        foreach (var line in filled)
        {
            if (Label().Match(line.Text) is { Success: true } label && AsName(label.Groups["name"].Value) is { } labelled)
            {
                return (labelled, line.Line);
            }
        }

        var candidates = filled
            .Select((line, index) => (Name: line.IsHeading ? null : AsPerson(FirstPart(line.Text)), line.Line, Index: index))
            .Where(candidate => candidate.Name is not null)
            .ToList();
        var address = email?.Split('@') ?? [];
        if (OnTwoLines(filled, address.FirstOrDefault() ?? string.Empty) is { } divided)
        {
            return divided;
        }

        foreach (var source in new[] { address.FirstOrDefault(), Path.GetFileNameWithoutExtension(document.FileName), address.LastOrDefault() })
        {
            var known = Tokens(source ?? string.Empty).ToList();
            var confirmed = candidates.FirstOrDefault(candidate => IsConfirmed(candidate.Name!, known));
            if (confirmed.Name is not null)
            {
                return (confirmed.Name, confirmed.Line);
            }
        }

        if ((LargestLetters.Find(lines, document.Pages[0]) ?? FamilyNameInCapitals.Find(filled, document)) is { } large)
        {
            return large;
        }

        // Nothing confirms it, so only what stands at the very top is taken.
        var top = candidates.FirstOrDefault(candidate => candidate.Index <= filled.Take(1).Count(line => IsCvTitle(line.Text)));
        return top.Name is null ? null : (top.Name, top.Line);
    }

    // First and last name in large letters, one under the other, as the mail address has them.
    private static (string Name, DocumentLine Line)? OnTwoLines(List<CvLine> lines, string localPart)
    {
        for (var index = 0; index + 1 < lines.Count; index++)
        {
            var (first, last) = (lines[index].Text.Trim(), lines[index + 1].Text.Trim());
            if (first.Length >= ShortestToken && last.Length >= ShortestToken && SingleWord().IsMatch(first) && SingleWord().IsMatch(last)
                && localPart.Contains(first, StringComparison.OrdinalIgnoreCase) && localPart.Contains(last, StringComparison.OrdinalIgnoreCase))
            {
                return ($"{first} {last}", lines[index].Line);
            }
        }

        return null;
    }

    /// <summary>Returns a text as a name where it looks like one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name, or null.</returns>
    public static string? AsName(string text)
    {
        var name = TitleBeside().Replace(Academic().Replace(text, string.Empty), string.Empty).Trim(' ', ',', '.', ':', '•', '|', '-', '–', '#', '*');
        if (name.Length is < 4 or > LongestName || !NameShape().IsMatch(name))
        {
            return null;
        }

        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && words.Count(word => word.Trim('.').Length == 1) < words.Length - 1 && !Array.Exists(words, word => NoNames.Contains(word.Trim('.', ','))) ? name : null;
    }

    /// <summary>Returns a text as a name where it looks like one and is no job title.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name, or null.</returns>
    public static string? AsPerson(string text) => AsName(text) is { } name && !JobTitleWords.AreIn(name) ? name : null;

    /// <summary>Says whether a line is the title of a CV: "Curriculum Vitae", "Lebenslauf".</summary>
    /// <param name="text">The line.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsCvTitle(string text) => CvTitle().IsMatch(text);

    /// <summary>Returns what stands before the first gap or separator of a line.</summary>
    /// <param name="text">The line.</param>
    /// <returns>Its first part.</returns>
    public static string FirstPart(string text)
    {
        var end = Separator().Match(text);
        return end.Success ? text[..end.Index] : text;
    }

    private static bool IsConfirmed(string name, List<string> known)
    {
        var tokens = Tokens(name).ToList();
        return tokens.Exists(token => known.Exists(part => part.Equals(token, StringComparison.OrdinalIgnoreCase)
            || (token.Length > ShortestToken && (part.Contains(token, StringComparison.OrdinalIgnoreCase) || part.Contains(Transcribe(token), StringComparison.OrdinalIgnoreCase)))));
    }

    private static string Transcribe(string token) => token.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal)
        .Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal)
        .Replace("ß", "ss", StringComparison.Ordinal);

    private static IEnumerable<string> Tokens(string text) => Token().Matches(text).Select(match => match.Value).Where(token => token.Length >= ShortestToken);

    [GeneratedRegex(@"^\W*(?:full\s+)?name\s*[:\-–]?\s{1,}(?<name>\p{Lu}.+?)(?:\s{2,}|\s[|·•]|$)|^\W*(?:vor-?\s*und\s+(?:nach|zu)name|姓名)\s*[:：]?\s*(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s{2,}|\s[|·•∙–—]\s|\s-\s|,\s|\s\(|\t", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:(?:\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?|\p{Lu}\.?|\p{Lu}['’]\p{Lu}\p{Ll}+|\p{Lu}(?:\p{Lu}|[ß-ÿœ](?=\p{Lu})){1,}(?:[ß-ÿœ](?!\p{L}))?)(?:-\p{Lu}\p{L}+)*|von|van|de|der|den|la|le|del|della|di|da|dos|zu|bin|al|el|ter|ten)(?:\s+(?:(?:\p{Lu}[\p{Ll}'’]+(?:\p{Lu}\p{Ll}+)?|\p{Lu}\.?|\p{Lu}['’]\p{Lu}\p{Ll}+|\p{Lu}(?:\p{Lu}|[ß-ÿœ](?=\p{Lu})){1,}(?:[ß-ÿœ](?!\p{L}))?)(?:-\p{Lu}\p{L}+)*|von|van|de|der|den|la|le|del|della|di|da|dos|zu|bin|al|el|ter|ten)){1,4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameShape();

    [GeneratedRegex(@"(?<!\p{L})(?:Dr|DR|Prof|PROF|Dipl|DIPL|Ing|ING|Mag|Mr|Mrs|Ms|Herr|Frau)\.?(?:-\p{L}+\.?)?\s+|,?\s+(?:Ph\.?D|M\.?S[cC]|B\.?S[cC]|M\.?A|B\.?A|M\.?Eng|B\.?Eng|M\.?Ed|MBA|PMP|CPA|M\.?D|Jr|Sr|PHD|PH\.D)\.?(?=[\s,.]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Academic();

    [GeneratedRegex(@"^\W*(?:curriculum\s+vitae|cv|r[eé]sum[eé]|lebenslauf)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CvTitle();

    // "JANE DOE RESUME", "Lebenslauf Erika Muster", "Resume of Jane Doe".
    [GeneratedRegex(@"^\W*(?:curriculum\s+vitae|cv|r[eé]sum[eé]|lebenslauf)(?:\s+(?:of|von)\b|\s*[:–—|-])?\s+|\s*[:–—|-]?\s+(?:curriculum\s+vitae|cv|r[eé]sum[eé]|lebenslauf)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TitleBeside();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SingleWord();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();
}

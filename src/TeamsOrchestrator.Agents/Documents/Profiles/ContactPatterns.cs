using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>How mail addresses, telephone numbers and links look.</summary>
internal static partial class ContactPatterns
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    public static partial Regex Email();

    [GeneratedRegex(
        @"\bhttps?://[^\s,;)\]>]+|\bwww\.[^\s,;)\]>]+|\b(?:[\w-]+\.)?(?:linkedin|github|gitlab|xing|twitter|facebook|instagram|stackoverflow|medium|behance|dribbble|kaggle|bitbucket|youtube|researchgate|orcid|t)\.(?:com|org|io|net|me)/[^\s,;)\]>]+|\b(?:linkedin|github|gitlab|xing|twitter|telegram|skype|instagram|facebook)\s*:/{0,2}\s*(?=\S*[\w])[^\s,;|]{3,}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    public static partial Regex Link();

    /// <summary>Finds a telephone number in a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Where it is, or null.</returns>
    public static Match? FindPhone(string line) => FindPhones(line).FirstOrDefault();

    /// <summary>Finds the telephone numbers in a line: with a plus or a label before them, or grouped as nothing else is.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Where they are.</returns>
    public static IEnumerable<Match> FindPhones(string line)
    {
        if (line.Length > 1000)
        {
            return [];
        }

        var like = PhoneLike().Matches(line);
        if (like.Count == 0)
        {
            return [];
        }

        var isLabelled = PhoneLabel().IsMatch(line);
        return like.Where(match => IsPhone(match.Value, isLabelled));
    }

    private static bool IsPhone(string text, bool isLabelled)
    {
        var digits = text.Count(char.IsAsciiDigit);
        if (digits is < FewestDigits or > MostDigits || DateLike().IsMatch(text))
        {
            return false;
        }

        return isLabelled || text[0] == '+' || text.StartsWith("(+", StringComparison.Ordinal) || (digits >= 9 && (text[0] is '0' or '(' || Grouped().IsMatch(text)));
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])(?:\(\s?\+?|\+)?\d(?:[\d\s().\u2011\u2013/x-]{5,24})\d(?:\s?x\s?\d{1,6})?(?![\d\p{L}%])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PhoneLike();

    [GeneratedRegex(@"\b(?:tel|phone|mobile?|telefon|fon|handy|cell|mob|telephone|whatsapp|телефон|тел|téléphone|tél|fax)\b|电话|手机|☎|📞", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PhoneLabel();

    [GeneratedRegex(@"\b(?:19|20)\d\d\s*[-–/.]\s*(?:(?:0?[1-9]|1[0-2])\b|(?:19|20)\d\d)|\b(?:0?[1-9]|1[0-2])\s*[/.]\s*(?:19|20)\d\d\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"^\d{3}[\s.-]\d{3}[\s.-]\d{4}|^\d{10}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Grouped();
}

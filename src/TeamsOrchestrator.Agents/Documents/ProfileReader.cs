using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Reads what a CV says about a person, in English and German. What it is not sure of it leaves out.</summary>
/// <param name="clock">Says which month "until today" means.</param>
public sealed partial class ProfileReader(TimeProvider clock)
{
    private const int LongestItem = 60;
    private const int LongestHeadline = 70;

    /// <summary>Reads the profile.</summary>
    /// <param name="document">The CV.</param>
    /// <returns>The profile.</returns>
    public Profile Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = CvLine.Divide(document);
        var texts = lines.ConvertAll(line => line.Line.Text);
        var email = texts.Select(text => ContactPatterns.Email().Match(text)).FirstOrDefault(match => match.Success)?.Value;
        var name = NameFinder.Find(lines, email, document);
        return new Profile
        {
            Name = name?.Name,
            Email = email,
            Phone = texts.Select(ContactPatterns.FindPhone).FirstOrDefault(match => match is not null)?.Value.Trim(),
            Headline = name is null ? null : FindHeadline(lines, name.Value.Line, name.Value.Name),
            Language = LanguageDetector.Detect(document.Text),
            Positions = PositionFinder.Find(lines),
            Education = LinesOf(lines, CvSection.Education),
            Skills = ItemsOf(lines, CvSection.Skills),
            Certificates = LinesOf(lines, CvSection.Certificates),
            Languages = [.. ItemsOf(lines, CvSection.Languages).Where(HumanLanguages.IsNamedIn)],
            Links = [.. texts.SelectMany(text => ContactPatterns.Link().Matches(text)).Select(match => match.Value.TrimEnd('.', ',')).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }

    /// <summary>Returns the dated positions of a profile as time.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The history, counted until this month.</returns>
    public EmploymentHistory HistoryOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var now = clock.GetUtcNow();
        var studies = profile.Education.SelectMany(DateRanges.FindRanges).Select(range => (range.From, range.To)).ToList();
        return new EmploymentHistory(profile.Positions, new YearMonth(now.Year, now.Month), studies);
    }

    private static string? FindHeadline(List<CvLine> lines, DocumentLine nameLine, string name)
    {
        var index = lines.FindIndex(line => line.Line == nameLine);
        var at = nameLine.Text.IndexOf(name, StringComparison.Ordinal);
        var beside = at < 0 ? string.Empty : Separator().Replace(nameLine.Text[(at + name.Length)..], string.Empty, 1).Trim();
        var candidates = lines.Skip(index + 1).Where(line => line.Text.Length > 0 && !name.EndsWith(line.Text, StringComparison.Ordinal)).Take(2).Select(line => line.IsHeading ? string.Empty : line.Text).Prepend(beside);
        return candidates.FirstOrDefault(text => text.Length is > 3 and <= LongestHeadline && IsHeadline(text));
    }

    private static bool IsHeadline(string text) =>
        TitleAndEmployer.Find([text]).Title is not null && !ContactPatterns.Email().IsMatch(text) && ContactPatterns.FindPhone(text) is null
        && !ContactPatterns.Link().IsMatch(text) && DateRanges.Find(text) is null && text[^1] is not ('.' or ':');

    private static List<string> LinesOf(List<CvLine> lines, CvSection section) =>
        [.. lines.Where(line => line.Section == section && !line.IsHeading).Select(line => Bullet().Replace(line.Text, string.Empty).Trim()).Where(text => text.Length > 1)];

    private static List<string> ItemsOf(List<CvLine> lines, CvSection section) =>
    [
        .. LinesOf(lines, section)
            .SelectMany(line => SplitItems(Label().Replace(line, string.Empty)))
            .Where(item => item.Length is > 0 and <= LongestItem && item.Any(char.IsLetter))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // Commas inside brackets do not separate: "English (C1, certified)".
    private static IEnumerable<string> SplitItems(string line)
    {
        var depth = 0;
        var start = 0;
        for (var index = 0; index <= line.Length; index++)
        {
            var character = index < line.Length ? line[index] : ',';
            depth += character == '(' ? 1 : character == ')' && depth > 0 ? -1 : 0;
            if (index == line.Length || (depth == 0 && character is ',' or ';' or '|' or '•' or '·' or '∙' or '●'))
            {
                yield return line[start..index].Trim(' ', '.', '-', '–', '*');
                start = index + 1;
            }
        }
    }

    [GeneratedRegex(@"^\s*[|·•∙,–—-]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*[•·∙‣▪■◦●○*–—>➢✓\uF000-\uF0FF-]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^[^,;:()]{1,30}:\s+(?=\S)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}

using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Reads what a CV says about a person, in English and German, and what French and Spanish CVs say as these do. What it is not sure of it leaves out.</summary>
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
        return Patiently.Do(() => ReadLines(document));
    }

    /// <summary>Returns the dated positions of a profile as time.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The history, counted until this month.</returns>
    public EmploymentHistory HistoryOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var now = clock.GetUtcNow();
        var studies = Patiently.Do(() => profile.Education.SelectMany(DateRanges.FindRanges).Select(range => (range.From, range.To)).ToList());
        return new EmploymentHistory(profile.Positions, new YearMonth(now.Year, now.Month), studies);
    }

    private static Profile ReadLines(Document document)
    {
        var lines = CvLine.Divide(document);
        var email = FirstOf(lines, text => ContactPatterns.Email().Match(text) is { Success: true } match ? match.Value : null);
        var phone = FirstOf(lines, text => ContactPatterns.FindPhone(text)?.Value.Trim());
        var name = NameFinder.Find(lines, email?.Text, document);
        var headline = name is null ? null : FindHeadline(lines, name.Value.Line, name.Value.Name);
        var education = LinesOf(lines, CvSection.Education);
        var skills = ItemsOf(lines, CvSection.Skills);
        var certificates = LinesOf(lines, CvSection.Certificates);
        var languages = ItemsOf(lines, CvSection.Languages).Where(item => HumanLanguages.IsNamedIn(item.Text)).ToList();
        var links = LinksOf(lines);
        return new Profile
        {
            Name = name?.Name,
            Email = email?.Text,
            Phone = phone?.Text,
            Headline = headline?.Text,
            Language = LanguageDetector.Detect(document.Text),
            Positions = PositionFinder.Find(lines),
            Education = Texts(education),
            Skills = Texts(skills),
            Certificates = Texts(certificates),
            Languages = Texts(languages),
            Links = Texts(links),
            Places =
            [
                .. Places(ProfileField.Name, name is null ? [] : [new Found(name.Value.Name, name.Value.Line)]),
                .. Places(ProfileField.Email, [email]), .. Places(ProfileField.Phone, [phone]), .. Places(ProfileField.Headline, [headline]),
                .. Places(ProfileField.Education, education), .. Places(ProfileField.Skill, skills), .. Places(ProfileField.Certificate, certificates),
                .. Places(ProfileField.Language, languages), .. Places(ProfileField.Link, links),
            ],
        };
    }

    private static IEnumerable<ProfilePlace> Places(ProfileField field, IEnumerable<Found?> found) =>
        found.OfType<Found>().Select((item, index) => new ProfilePlace(field, index, item.Line.Page, item.Line.Number));

    private static List<string> Texts(List<Found> found) => found.ConvertAll(item => item.Text);

    private static Found? FirstOf(List<CvLine> lines, Func<string, string?> find) =>
        lines.Select(line => find(line.Line.Text) is { } text ? new Found(text, line.Line) : null).FirstOrDefault(found => found is not null);

    private static List<Found> LinksOf(List<CvLine> lines) =>
    [
        .. lines.SelectMany(line => ContactPatterns.Link().Matches(line.Line.Text).Select(match => new Found(match.Value.TrimEnd('.', ','), line.Line)))
            .DistinctBy(link => link.Text, StringComparer.OrdinalIgnoreCase),
    ];

    private static Found? FindHeadline(List<CvLine> lines, DocumentLine nameLine, string name)
    {
        var index = lines.FindIndex(line => line.Line == nameLine);
        var at = nameLine.Text.IndexOf(name, StringComparison.Ordinal);
        var beside = at < 0 ? string.Empty : Separator().Replace(nameLine.Text[(at + name.Length)..], string.Empty, 1).Trim();
        return lines.Skip(index + 1).Where(line => line.Text.Length > 0 && !name.EndsWith(line.Text, StringComparison.Ordinal)).Take(2)
            .Select(line => new Found(line.IsHeading ? string.Empty : line.Text, line.Line)).Prepend(new Found(beside, nameLine))
            .FirstOrDefault(found => found.Text.Length is > 3 and <= LongestHeadline && IsHeadline(found.Text));
    }

    private static bool IsHeadline(string text) =>
        TitleAndEmployer.Find([text]).Title is not null && !ContactPatterns.Email().IsMatch(text) && ContactPatterns.FindPhone(text) is null
        && !ContactPatterns.Link().IsMatch(text) && DateRanges.Find(text) is null && text[^1] is not ('.' or ':');

    private static List<Found> LinesOf(List<CvLine> lines, CvSection section) =>
    [
        .. lines.Where(line => line.Section == section && !line.IsHeading).Select(line => new Found(Bullet().Replace(line.Text, string.Empty).Trim(), line.Line))
            .Where(found => found.Text.Length > 1),
    ];

    private static List<Found> ItemsOf(List<CvLine> lines, CvSection section) =>
    [
        .. LinesOf(lines, section)
            .SelectMany(found => SplitItems(Label().Replace(found.Text, string.Empty)).Select(item => found with { Text = item }))
            .Where(found => found.Text.Length is > 0 and <= LongestItem && found.Text.Any(char.IsLetter))
            .DistinctBy(found => found.Text, StringComparer.OrdinalIgnoreCase),
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

    private sealed record Found(string Text, DocumentLine Line);
}

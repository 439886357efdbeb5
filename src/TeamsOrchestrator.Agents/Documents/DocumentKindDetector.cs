using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Tells a job description from a CV, by what it says and, apart from that, by its name.</summary>
public static partial class DocumentKindDetector
{
    private const double ClearLead = 3;
    private const int LongestSample = 60_000;

    private static readonly HashSet<string> JobNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "job", "jd", "jobdescription", "vacancy", "stelle", "stellenanzeige", "stellenbeschreibung", "stellenausschreibung", "stellenangebot", "jobad", "jobposting",
    };

    /// <summary>Says what a document reads like.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The kind, or <see cref="DocumentKind.Unclear"/> rather than a guess.</returns>
    public static DocumentKind Classify(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lead = Patiently.Do(() => LeadOfCv(document.Text));
        return lead >= ClearLead ? DocumentKind.Cv : lead <= -ClearLead ? DocumentKind.JobAd : DocumentKind.Unclear;
    }

    /// <summary>Says whether a file is named as a job description.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <returns>Whether <c>job</c>, <c>jd</c>, <c>vacancy</c>, <c>Stelle</c> or the like is a whole word in it.</returns>
    public static bool IsJobFileName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return NameWord().Matches(Path.GetFileNameWithoutExtension(fileName)).Any(word => JobNames.Contains(word.Value));
    }

    private static double LeadOfCv(string text)
    {
        text = text.Length > LongestSample ? text[..LongestSample] : text;
        var lines = text.Split('\n');
        return CvScore(text, lines) - JobAdScore(text, lines);
    }

    private static double JobAdScore(string text, string[] lines)
    {
        var headings = lines.Select(line => line.Trim().ToUpperInvariant()).Where(line => line.Length is > 2 and < 60).Distinct(StringComparer.Ordinal).Count(line => JobHeading().IsMatch(line));
        var phrases = JobPhrase().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count();
        var words = Math.Max(80, text.Count(char.IsWhiteSpace));
        var addressed = Addressed().Count(text) * 100.0 / words;
        return (Math.Min(headings, 4) * 2.5) + (Math.Min(phrases, 4) * 2.0) + Math.Min(addressed * 2, 5);
    }

    private static double CvScore(string text, string[] lines)
    {
        var sections = lines.Select(line => SectionHeadings.Find(line)?.Section).Where(section => section is not null).Distinct().Count();
        var titles = lines.Take(12).Count(line => CvTitle().IsMatch(line.Trim()));
        var ranges = lines.Count(line => DateRanges.Find(line) is { IsRange: true });
        var deeds = lines.Count(line => Deed().IsMatch(line));
        var contacts = (ContactPatterns.Email().IsMatch(text) ? 1.5 : 0) + (lines.Take(40).Any(line => ContactPatterns.FindPhone(line) is not null) ? 1.5 : 0);
        return (Math.Min(sections, 5) * 1.0) + (titles > 0 ? 4 : 0) + (Math.Min(ranges, 5) * 1.2) + Math.Min(deeds * 0.4, 2) + contacts
            + Math.Min(PersonalPhrase().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Count(), 3);
    }

    [GeneratedRegex(
        @"^\W*(?:(?:key|main|essential|your|the|job|role|core|general)\s+)*(?:responsibilities|duties|requirements|accountabilities)\b\W*$|^\W*(?:required|preferred|desired|minimum|basic|essential|desirable)\s+(?:skills?|qualifications?|experience|criteria|requirements)\b|"
        + @"^\W*about\s+(?:the\s+)?(?:role|job|position|us|you|company|team|opportunity)\b|^\W*(?:what|who)\s+(?:you|we)(?:['’]ll|['’]re|\s+will|\s+are|\s+offer|\s+bring|\s+need|\s+do)\b|"
        + @"^\W*you\s+(?:will|have|are|bring)\b|^\W*your\s+(?:profile|tasks|role|mission|skills|responsibilities|background)\b|^\W*(?:we|the\s+company)\s+offers?\b|"
        + @"^\W*(?:benefits|perks|how\s+to\s+apply|apply\s+now|nice[- ]to[- ]have|must[- ]haves?|job\s+(?:description|title|summary|purpose|overview|type|location)|person\s+specification|role\s+(?:profile|purpose|overview)|position\s+summary|equal\s+opportunity)\b|"
        + @"^\W*(?:ihre?|deine?|die)\s+(?:aufgaben|profil|stelle|qualifikation(?:en)?|vorteile|rolle)\b|^\W*(?:was\s+(?:sie|dich|wir|du)|das\s+(?:bringen|erwartet|bieten|bist)|wir\s+(?:bieten|suchen|erwarten)|anforderungen|anforderungsprofil|aufgabengebiet|stellen(?:beschreibung|anzeige|angebot)|über\s+uns|warum\s+wir)\b|"
        + @"^\W*(?:требования|обязанности|условия|мы\s+предлагаем|вакансия|о\s+компании)|^\W*(?:职位描述|岗位职责|任职要求|职位要求)|^\W*(?:missions?|profil\s+recherché|vos\s+missions|votre\s+profil)\s*:?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex JobHeading();

    [GeneratedRegex(
        @"\b(?:we(?:['’]re|\s+are)|is|are)\s+(?:currently\s+)?(?:looking\s+for|seeking|hiring|recruiting)\b|\bjoin\s+(?:our|us|the\s+team)\b|\b(?:the|our)\s+(?:ideal|successful|right)\s+candidate\b|"
        + @"\bas\s+an?\s+[\w\s/-]{3,50},\s+you\b|\byou\s+will\s+(?:be|work|have|join|lead|report|need)\b|\breports?\s+to\s+the\b|\b(?:salary|compensation)\s*(?:range|:)|\bequal\s+opportunity\s+employer\b|\bapply\s+(?:now|online|by|via|today)\b|"
        + @"\b(?:minimum|at\s+least)\s+(?:of\s+)?\w+\+?\s+years|\bwe\s+(?:will\s+)?(?:offer|assess|expect|value)\b|\(\s*[mwfdx]\s*/\s*[mwfdx]\s*(?:/\s*[mwfdx*]\s*)?\)|\bwir\s+(?:suchen|bieten|freuen\s+uns)\b|\bbewerben\s+sie\s+sich\b|\bbewirb\s+dich\b|"
        + @"\b(?:ihre|deine)\s+bewerbung\b|\bmindestens\s+\w+\s+jahre|мы\s+ищем|ищем\s+|требуется",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex JobPhrase();

    [GeneratedRegex(@"\b(?:you|your|you['’]ll|you['’]re|ihre|ihr|ihnen|dein|deine|dich|du)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^\W*(?:curriculum\s+vitae|cv|r[eé]sum[eé]|lebenslauf|简历|резюме)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CvTitle();

    [GeneratedRegex(
        @"^\W*(?:developed|led|managed|designed|implemented|built|created|worked|improved|collaborated|maintained|conducted|assisted|supported|achieved|delivered|coordinated|entwickelt|geleitet|verantwortlich|aufgebaut)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Deed();

    [GeneratedRegex(
        @"\b(?:date\s+of\s+birth|nationality|marital\s+status|linkedin\.com/in|github\.com/|references\s+available|geburtsdatum|staatsangehörigkeit|familienstand|geboren\s+am|my\s+(?:name|experience|skills|responsibilities)|i\s+(?:am|have|was|worked|developed))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex PersonalPhrase();

    // Words end at separators, digits and where capitals begin: "SeniorJD_2024" is Senior, JD, 2024.
    [GeneratedRegex(@"\p{Lu}{2,}(?=\p{Lu}\p{Ll}|[^\p{L}]|$)|\p{Lu}?\p{Ll}+|\p{Lu}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameWord();
}

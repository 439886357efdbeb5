using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Finds the title of the position in a job description, for requisitions that nobody gave a title.</summary>
public static class JobTitle
{
    private const int LinesToLookAt = 12;
    private const int Longest = 80;
    private const int MostWords = 10;

    private static readonly Regex Label = Phrases.Of(
        @"^(job title|position title|title|position|role|job|vacancy|stelle|stellenbezeichnung|stellentitel|position als|titel|jobtitel) ?[:\-–] ?(?<title>.+)$");

    private static readonly Regex NoTitle = Phrases.Of(
        @"^(job|role|position|vacancy|stellen)? ?(description|posting|advert(isement)?|ad|summary|profile|anzeige|beschreibung|angebot|ausschreibung|overview)$|^(about|who we|über|wir|welcome|company|location|date|salary|grade|department|standort|our|your)\b|[.!?]$|https?:|@");

    private static readonly Regex Trail = Phrases.Of(@"[ –-]+(job description|role profile|stellenbeschreibung|stellenanzeige|vacancy)$");

    /// <summary>Finds the title.</summary>
    /// <param name="job">The job description.</param>
    /// <returns>The title, or null where none is certain enough.</returns>
    public static string? Find(Document job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Patiently.Do(() => FindIn(job));
    }

    private static string? FindIn(Document job)
    {
        var lines = job.EnumerateLines().Select(line => PageText.Fold(line.Text)).Where(line => line.Length > 0).Take(LinesToLookAt).Select(AdLine.Of).ToList();
        var labelled = lines.Select(line => Label.Match(AdReader.Plain(line.Text))).FirstOrDefault(match => match.Success)?.Groups["title"].Value.Trim();
        if (labelled is { Length: > 1 and <= Longest })
        {
            return labelled;
        }

        return lines.Take(2).Where(line => !line.IsBullet).Select(line => Trail.Replace(AdReader.Plain(line.Text).TrimEnd(':'), string.Empty).Trim()).FirstOrDefault(IsTitle);
    }

    // A heading such as "Requirements" is no title, nor is an item below it.
    private static bool IsTitle(string line) =>
        !AdCues.IsPlainlyAHeading(line) && !AdCues.EndsRequirements(line) && line.Length is > 2 and <= Longest && line.Split(' ').Length <= MostWords && char.IsLetter(line[0]) && !NoTitle.IsMatch(line);
}

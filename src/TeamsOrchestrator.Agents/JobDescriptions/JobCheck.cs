using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Looks in a job description, whoever wrote it, for biased wording and for notices that are missing, and proposes other words.</summary>
/// <remarks>It knows words, not intentions: a clean result does not say that a text is fair or lawful.</remarks>
public static class JobCheck
{
    private static readonly Regex Equality = Phrases.Of(
        @"equal opportunit|regardless of|irrespective of|everyone is welcome|we welcome applications|do(es)? not discriminate|chancengleichheit|gleichstellung|unabhängig von (\w+, ?)*(\w+ )?(alter|geschlecht|herkunft)|alle bewerbungen|bewerbungen aller|alle menschen");

    private static readonly Regex Pay = Phrases.Of(
        @"\b(salary|pay|compensation|wage|remuneration|gehalt|vergütung|entgelt|lohn|jahresbrutto|bruttojahresgehalt)\b[^.\n]{0,80}\d|\d[\d.,' ]{1,12}(k\b)? ?(€|eur\b|euros?\b|chf\b|gbp\b|usd\b)|[€$£] ?\d|\b(tvöd|tv-?l|tarifvertrag|entgeltgruppe|pay (band|grade)|besoldungsgruppe)\b");

    /// <summary>Looks at a text.</summary>
    /// <param name="draft">The job description.</param>
    /// <param name="reader">The reader's language; any but German gives English.</param>
    /// <returns>What was found, wording first, then what is missing.</returns>
    public static IReadOnlyList<JobFinding> Find(JobDescriptionDraft draft, CultureInfo reader)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(reader);
        return Patiently.Do<IReadOnlyList<JobFinding>>(() => [.. Wording(draft, reader), .. Missing(draft, reader)]);
    }

    private static IEnumerable<JobFinding> Wording(JobDescriptionDraft draft, CultureInfo reader)
    {
        foreach (var hit in ProtectedAttributes.Find(draft.Text))
        {
            yield return new JobFinding(JobFindingKind.Protected, hit.Quote, ProtectedWords.Explain(hit.Kind, reader), ProtectedWords.Instead(hit.Kind, reader));
        }

        foreach (var (quote, neutral) in GenderCodedWords.Find(draft.Text, draft.Language))
        {
            yield return new JobFinding(JobFindingKind.GenderCoded, quote, JobWords.Text("Finding_GenderCoded", reader), JobWords.Text("Finding_Instead", reader, neutral)) { Wording = neutral };
        }

        var title = draft.Text.TrimStart().Split('\n')[0].Trim();
        if (draft.Language == "de" && title.Length > 0 && !JobTitleMark.IsIn(title))
        {
            var marked = JobTitleMark.For(title, draft.Language);
            yield return new JobFinding(JobFindingKind.Title, title, JobWords.Text("Finding_Title", reader), JobWords.Text("Finding_Instead", reader, marked)) { Wording = marked };
        }
    }

    private static IEnumerable<JobFinding> Missing(JobDescriptionDraft draft, CultureInfo reader)
    {
        var lines = draft.Text.Split('\n').Select(line => line.Length > Phrases.LongestSentence ? line[..Phrases.LongestSentence] : line).ToList();
        if (!lines.Exists(Equality.IsMatch))
        {
            var sentence = JobWords.Text("Job_EqualitySentence", JobWords.Culture(draft.Language));
            yield return new JobFinding(JobFindingKind.Equality, Quote: null, JobWords.Text("Finding_Equality", reader), JobWords.Text("Finding_Add", reader, sentence)) { Wording = sentence };
        }

        // The heading and the amount may stand in two lines.
        if (!lines.Exists(Pay.IsMatch) && !lines.Zip(lines.Skip(1), (line, next) => $"{line} {next}").Any(pair => Pay.IsMatch(pair[..Math.Min(pair.Length, Phrases.LongestSentence)])))
        {
            yield return new JobFinding(JobFindingKind.Salary, Quote: null, JobWords.Text("Finding_Salary", reader), JobWords.Text("Finding_Add", reader, JobWords.Text("Finding_SalaryLine", JobWords.Culture(draft.Language))));
        }
    }
}

using System.Globalization;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>The text of a job description, line by line: composed from notes, read again where a person changed it, and changed in place.</summary>
public sealed class JobText
{
    private const string Sign = "- ";
    private const int LongestHeading = 60;

    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("de")];

    private static readonly Dictionary<string, JobPart> Headings = Enum.GetValues<JobPart>().Where(part => part is not (JobPart.Opening or JobPart.Other))
        .SelectMany(part => Cultures.Select(culture => (Heading: JobWords.Text($"Job_{part}", culture), Part: part)))
        .ToDictionary(item => item.Heading, item => item.Part, StringComparer.OrdinalIgnoreCase);

    private readonly List<string> lines;
    private readonly CultureInfo culture;

    private JobText(IEnumerable<string> lines, CultureInfo culture) => (this.lines, this.culture) = ([.. lines], culture);

    /// <summary>Gets the lines.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Reads a text.</summary>
    /// <param name="draft">The job description.</param>
    /// <returns>Its lines, with no more than one empty line between two.</returns>
    public static JobText Read(JobDescriptionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new JobText(Tidy(draft.Text), JobWords.Culture(draft.Language));
    }

    /// <summary>Composes a text.</summary>
    internal static JobText Compose(JobNotes notes, IReadOnlyList<string> tasks, IReadOnlyList<string> mustHaves, IReadOnlyList<string> niceToHaves)
    {
        var words = JobWords.Culture(notes.Language);
        var text = new JobText([JobTitleMark.For(notes.Title.Trim(), notes.Language)], words);
        text.lines.AddRange(Facts(notes, words).Prepend(string.Empty));
        text.Add(JobPart.Tasks, tasks);
        text.Add(JobPart.MustHaves, mustHaves);
        text.Add(JobPart.NiceToHaves, niceToHaves);
        text.Add(JobPart.Salary, notes.Salary is { } salary ? [salary] : []);
        text.Add(JobPart.Equality, [JobWords.Text("Job_EqualitySentence", words)]);
        return text;
    }

    /// <summary>Gives the text as a document, as if it had been handed in as a file.</summary>
    /// <returns>The document, its headings and items marked.</returns>
    public Document ToDocument()
    {
        var marks = new List<LineMark>();
        foreach (var (index, line) in lines.Index().Where(line => line.Item.Length > 0))
        {
            if (JobItems.HasSign(line))
            {
                marks.Add(new LineMark(index + 1, LineMarkKind.Item, 1));
            }
            else if (IsHeading(index))
            {
                marks.Add(new LineMark(index + 1, LineMarkKind.Heading, index == 0 ? 1 : 2));
            }
        }

        return new Document("job-description.txt", [new DocumentPage(null, [.. lines.Select(JobItems.WithoutSign)]) { Marks = marks }], []);
    }

    /// <summary>Says whether a line is a heading: one of those that are known, or a short line of its own above a list.</summary>
    /// <param name="index">The line from 0.</param>
    /// <returns>Whether it is.</returns>
    public bool IsHeading(int index)
    {
        var line = lines[index];
        return line.Length is > 0 and <= LongestHeading && !JobItems.HasSign(line)
            && (index == 0 || Headings.ContainsKey(line.TrimEnd(':'))
                || (lines[index - 1].Length == 0 && !".!?,;".Contains(line[^1], StringComparison.Ordinal) && index + 1 < lines.Count && JobItems.HasSign(lines[index + 1])));
    }

    /// <summary>Says in which part a line stands.</summary>
    /// <param name="index">The line from 0.</param>
    /// <returns>The part.</returns>
    public JobPart PartOf(int index)
    {
        for (var at = index; at > 0; at--)
        {
            if (IsHeading(at))
            {
                return Headings.GetValueOrDefault(lines[at].TrimEnd(':'), JobPart.Other);
            }
        }

        return JobPart.Opening;
    }

    /// <summary>Replaces a line; a heading or item stays one.</summary>
    internal void Replace(int index, string text) => lines[index] = JobItems.HasSign(lines[index]) ? Sign + text : text;

    /// <summary>Removes lines, and a heading below which nothing is left.</summary>
    internal void Remove(IReadOnlyCollection<int> indexes)
    {
        foreach (var index in indexes.OrderDescending())
        {
            lines.RemoveAt(index);
        }

        for (var index = lines.Count - 1; index > 0; index--)
        {
            if (Headings.ContainsKey(lines[index].TrimEnd(':')) && lines.Skip(index + 1).FirstOrDefault(line => line.Length > 0) is var next && (next is null || Headings.ContainsKey(next.TrimEnd(':'))))
            {
                lines.RemoveAt(index);
            }
        }

        var tidy = Tidy(Text);
        lines.Clear();
        lines.AddRange(tidy);
    }

    /// <summary>Adds items to a part, which is made in its place where it is not there.</summary>
    internal void Add(JobPart part, IReadOnlyList<string> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        var added = part is JobPart.Salary or JobPart.Equality or JobPart.Opening ? items : items.Select(item => Sign + item);
        var last = Enumerable.Range(0, lines.Count).LastOrDefault(index => lines[index].Length > 0 && PartOf(index) == part, -1);
        if (last >= 0)
        {
            lines.InsertRange(last + 1, added);
            return;
        }

        var at = Enumerable.Range(1, lines.Count).FirstOrDefault(index => index == lines.Count || (IsHeading(index) && PartOf(index) is var other && other > part && other != JobPart.Other), lines.Count);
        var ends = at == lines.Count && lines[^1].Length > 0;
        lines.InsertRange(at, [.. ends ? [string.Empty] : Array.Empty<string>(), JobWords.Text($"Job_{part}", culture), .. added, .. at < lines.Count ? [string.Empty] : Array.Empty<string>()]);
    }

    /// <summary>Gets the whole text.</summary>
    public string Text => string.Join('\n', lines);

    private static IEnumerable<string> Facts(JobNotes notes, CultureInfo words)
    {
        if (notes.Location is { } location)
        {
            yield return JobWords.Text("Job_Location", words, location);
        }

        if (notes.Place != WorkPlace.NotSaid)
        {
            yield return JobWords.Text("Job_Place", words, JobWords.Text($"Job_Place{notes.Place}", words));
        }

        if (notes.Employment != Employment.NotSaid)
        {
            yield return JobWords.Text("Job_Employment", words, JobWords.Text($"Job_Employment{notes.Employment}", words));
        }
    }

    private static List<string> Tidy(string text)
    {
        var tidy = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Trim().Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.Length > 0 || (tidy.Count > 0 && tidy[^1].Length > 0))
            {
                tidy.Add(JobItems.HasSign(line) ? Sign + JobItems.WithoutSign(line) : line);
            }
        }

        return tidy.Count == 0 ? [string.Empty] : tidy;
    }
}

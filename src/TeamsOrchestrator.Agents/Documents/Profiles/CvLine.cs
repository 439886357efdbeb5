namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>A line of a CV with its place and the part that it belongs to.</summary>
/// <param name="Line">The line.</param>
/// <param name="Section">The part.</param>
/// <param name="IsHeading">Whether it is the heading of that part and nothing else.</param>
/// <param name="Text">What counts of it: the line, without the heading where it begins with one.</param>
internal sealed record CvLine(DocumentLine Line, CvSection Section, bool IsHeading, string Text)
{
    /// <summary>Divides a document into its parts by their headings.</summary>
    /// <param name="document">The document.</param>
    /// <returns>All lines in order.</returns>
    public static List<CvLine> Divide(Document document)
    {
        var lines = new List<CvLine>();
        var section = CvSection.Head;
        var afterBlank = true;
        foreach (var line in document.EnumerateLines())
        {
            var heading = SectionHeadings.Find(line.Text);
            if (heading is { Rest.Length: > 0 } && !BeginsPart(heading, section, afterBlank))
            {
                heading = null;
            }

            afterBlank = line.Text.Length == 0;
            section = heading?.Section ?? section;
            lines.Add(new CvLine(line, section, heading is { Rest.Length: 0 }, heading?.Rest ?? line.Text));
        }

        return lines;
    }

    // "Languages: Python, C#" among skills and "Technologies: Java" in a position are labels, not parts of the CV.
    private static bool BeginsPart(SectionHeading heading, CvSection section, bool afterBlank) => section switch
    {
        CvSection.Skills => heading.Section is not (CvSection.Languages or CvSection.Skills) || (afterBlank && NamesALanguage(heading)),
        CvSection.Experience or CvSection.Projects => afterBlank && heading.Section is CvSection.Skills or CvSection.Education or CvSection.Languages,
        CvSection.Languages => heading.Section != CvSection.Skills || afterBlank,
        _ => true,
    };

    private static bool NamesALanguage(SectionHeading heading) => heading.Section == CvSection.Languages && HumanLanguages.IsNamedIn(heading.Rest);
}

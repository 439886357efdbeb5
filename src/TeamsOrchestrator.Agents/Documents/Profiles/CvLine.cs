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
        foreach (var line in document.EnumerateLines())
        {
            var heading = SectionHeadings.Find(line.Text);
            section = heading?.Section ?? section;
            lines.Add(new CvLine(line, section, heading is { Rest.Length: 0 }, heading?.Rest ?? line.Text));
        }

        return lines;
    }
}

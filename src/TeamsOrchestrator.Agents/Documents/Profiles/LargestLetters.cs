namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Finds the name that stands in the largest letters of the first page.</summary>
internal static class LargestLetters
{
    private const int MostLines = 2;

    /// <summary>Finds the name.</summary>
    /// <param name="lines">The lines of the CV.</param>
    /// <param name="page">Its first page.</param>
    /// <returns>The name and its line, or null where the largest letters say something else.</returns>
    public static (string Name, DocumentLine Line)? Find(IReadOnlyList<CvLine> lines, DocumentPage page)
    {
        foreach (var level in page.Marks.Where(mark => mark.Kind == LineMarkKind.Heading).GroupBy(mark => mark.Level).OrderBy(level => level.Key))
        {
            var numbers = level.Select(mark => mark.Line).ToHashSet();
            var large = lines.Where(line => line.Line.Page == page.Number && numbers.Contains(line.Line.Number) && !line.IsHeading && !NameFinder.IsCvTitle(line.Text)).ToList();
            if (large.Count > 0)
            {
                return large.Count <= MostLines ? NameOf(large) : null;
            }
        }

        return null;
    }

    // First and last name may stand one under the other; a name and a title of the same size are told apart by their words.
    private static (string Name, DocumentLine Line)? NameOf(List<CvLine> large)
    {
        var apart = large.Select(line => (Name: PersonOf(NameFinder.FirstPart(SpacedLetters.Close(line.Text))), line.Line)).Where(found => found.Name is not null).ToList();
        if (apart.Count == 1)
        {
            return (apart[0].Name!, apart[0].Line);
        }

        var isDivided = apart.Count == 0 && large.Count == MostLines && large.TrueForAll(line => !line.Text.Trim().Contains(' ', StringComparison.Ordinal)) && large[1].Line.Number - large[0].Line.Number <= MostLines;
        return isDivided && PersonOf($"{large[0].Text.Trim()} {large[1].Text.Trim()}") is { } name ? (name, large[0].Line) : null;
    }

    private static string? PersonOf(string text) => NameFinder.AsName(text) is { } name && TitleAndEmployer.Find([name]) is (null, null) ? name : null;
}

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>The visible text of one page, or of the whole file where the format has no pages.</summary>
/// <param name="Number">The page from 1, or null where the format has no pages.</param>
/// <param name="Lines">The lines in reading order, without line ends. An empty line separates paragraphs.</param>
public sealed record DocumentPage(int? Number, IReadOnlyList<string> Lines)
{
    /// <summary>Gets the lines that the format marks as headings, items or rows, in order.</summary>
    /// <value>Empty for formats without such marks. A text that was kept before there were any reads as null.</value>
    public IReadOnlyList<LineMark> Marks { get; init => field = value ?? []; } = [];
}

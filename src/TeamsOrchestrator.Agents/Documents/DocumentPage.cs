namespace TeamsOrchestrator.Agents.Documents;

/// <summary>The visible text of one page, or of the whole file where the format has no pages.</summary>
/// <param name="Number">The page from 1, or null where the format has no pages.</param>
/// <param name="Lines">The lines in reading order, without line ends. An empty line separates paragraphs.</param>
public sealed record DocumentPage(int? Number, IReadOnlyList<string> Lines);

using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>A file as its readers see it: the visible text with its places, and what was noticed while reading.</summary>
/// <param name="FileName">The name it was handed in under. It may hold a person's name: never log it.</param>
/// <param name="Pages">The pages in order; at least one.</param>
/// <param name="Flags">What was noticed: hidden text, instructions to an AI, parts that could not be read.</param>
public sealed record Document(string FileName, IReadOnlyList<DocumentPage> Pages, IReadOnlyList<Flag> Flags)
{
    /// <summary>Gets the whole visible text, lines joined by line feeds and pages by an empty line.</summary>
    public string Text => string.Join("\n\n", Pages.Select(page => string.Join('\n', page.Lines)));

    /// <summary>Returns the lines of all pages in order, each with its place.</summary>
    /// <returns>The lines.</returns>
    public IEnumerable<DocumentLine> EnumerateLines()
    {
        foreach (var page in Pages)
        {
            for (var index = 0; index < page.Lines.Count; index++)
            {
                yield return new DocumentLine(page.Number, index + 1, page.Lines[index]);
            }
        }
    }
}

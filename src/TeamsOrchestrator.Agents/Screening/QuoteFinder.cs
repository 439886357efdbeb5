using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Checks quotes against the visible text of a CV. Whatever an agent claims, only a quote found here counts.</summary>
public static class QuoteFinder
{
    /// <summary>The character that stands for a redacted one. No quote holds it.</summary>
    public const char Redacted = '█';

    /// <summary>Says whether the words stand in the text exactly so, white space folded to single blanks.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="pages">The text.</param>
    /// <returns>True where they stand on one page, in whole words and without redacted characters.</returns>
    public static bool IsVerbatim(string quote, IReadOnlyList<DocumentPage> pages) => Find(quote, pages) is not null;

    /// <summary>Finds where the words stand.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="pages">The text.</param>
    /// <returns>The first place with the quote in folded form, or null where they do not stand in the text.</returns>
    /// <remarks>"Java" is not found in "JavaScript": a quote begins and ends where a word does.</remarks>
    public static Evidence? Find(string quote, IReadOnlyList<DocumentPage> pages)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(pages);
        return Find(quote, pages.Select(page => new PageText(page)));
    }

    /// <summary>Finds where the words stand in pages that were prepared before.</summary>
    internal static Evidence? Find(string quote, IEnumerable<PageText> pages) => Locate(PageText.Fold(quote), pages, StringComparison.Ordinal);

    /// <summary>Finds words that a person typed: case does not matter, and the quote is given as the text has it.</summary>
    internal static Evidence? FindLoosely(string words, IReadOnlyList<DocumentPage> pages) =>
        Locate(PageText.Fold(words), pages.Select(page => new PageText(page)), StringComparison.OrdinalIgnoreCase);

    private static Evidence? Locate(string folded, IEnumerable<PageText> pages, StringComparison comparison)
    {
        if (folded.Length == 0 || folded.Contains(Redacted, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var page in pages)
        {
            for (var at = page.Text.IndexOf(folded, comparison); at >= 0; at = page.Text.IndexOf(folded, at + 1, comparison))
            {
                if (IsWhole(page.Text, at, at + folded.Length))
                {
                    return new Evidence(page.Text.Substring(at, folded.Length), page.Number, page.LineNumber(page.LineIndexAt(at)));
                }
            }
        }

        return null;
    }

    private static bool IsWhole(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start]) || !char.IsLetterOrDigit(text[start - 1]))
        && (end == text.Length || !char.IsLetterOrDigit(text[end - 1]) || !char.IsLetterOrDigit(text[end]));
}

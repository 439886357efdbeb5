using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Writes words whose ending is covered in the form for everybody: "Leiter██" says by the blocks that it is a woman, "Leiter" does not. So a model reads of women and men the same text.</summary>
/// <remarks>What it quotes is looked for in that text, and what counts of it is the longest part that stands in the CV without anything covered.</remarks>
internal static partial class PlainForms
{
    private const int ShortestQuote = 3;

    /// <summary>Writes a text.</summary>
    /// <param name="text">Redacted text.</param>
    /// <returns>The text in which only such endings are replaced.</returns>
    public static string Of(string text) => Read(text).Text;

    /// <summary>Finds where words of that text stand in the CV.</summary>
    /// <param name="quote">The words.</param>
    /// <param name="pages">The redacted pages.</param>
    /// <returns>The longest part of them that no covered letter parts, or null where the words do not stand there.</returns>
    public static Evidence? Find(string quote, IEnumerable<PageText> pages)
    {
        var folded = PageText.Fold(quote);
        if (folded.Length < ShortestQuote || folded.Contains(RedactedDocument.Block, StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var page in pages)
        {
            var (text, places) = Read(page.Text);
            var at = string.Equals(text, page.Text, StringComparison.Ordinal) ? -1 : text.IndexOf(folded, StringComparison.Ordinal);
            if (at >= 0 && LongestPart(page.Text[places[at]..(places[at + folded.Length - 1] + 1)]) is { } part && QuoteFinder.Find(part, [page]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? LongestPart(string words) => words.Split(RedactedDocument.Block).Select(part => part.Trim(' ', ',', ';', ':', '-', '–', '|', '/', '(', ')'))
        .Where(part => part.Count(char.IsLetterOrDigit) >= ShortestQuote).MaxBy(part => part.Length);

    // The text, and for each of its characters where it stands in the original.
    private static (string Text, List<int> Places) Read(string text)
    {
        var (plain, places, from) = (new StringBuilder(text.Length), new List<int>(text.Length), 0);
        foreach (Match match in Covered().Matches(text))
        {
            var (word, blocks) = (match.Groups["word"], match.Groups["blocks"].Length);
            if (Written(word.Value, blocks) is { } written)
            {
                Copy(from, word.Index);
                plain.Append(written);
                places.AddRange(Enumerable.Range(0, written.Length).Select(index => word.Index + Math.Min(index, match.Length - 1)));
                from = match.Index + match.Length;
            }
        }

        Copy(from, text.Length);
        return (plain.ToString(), places);

        void Copy(int start, int end)
        {
            plain.Append(text, start, end - start);
            places.AddRange(Enumerable.Range(start, end - start));
        }
    }

    private static string? Written(string word, int blocks) =>
        word[^1] == '.' || (blocks == 1 && word[^1] == 'e') ? word
        : GermanCallings.Written(word, blocks) is { } calling ? calling
        : blocks == 2 && GermanEndings.IsWoman(word + (char.IsLower(word[^1]) ? "in" : "IN")) ? word
        : null;

    [GeneratedRegex(@"(?<![\p{L}\d█])(?<word>(?:\p{L}(?:\p{L}|-(?=[\p{L}█])|(?<=Dipl)\.-)*\p{L}|K|(?:Dr|Prof|Ing|Mag)\.|Dipl\.-Ing\.|Dipl\.-K))(?<blocks>█{1,9})(?![\p{L}█])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Covered();
}

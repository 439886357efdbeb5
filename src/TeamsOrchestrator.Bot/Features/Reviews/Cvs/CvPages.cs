using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Cuts the text of a CV into pages that fit a card, with quotes marked wherever their white space breaks.</summary>
internal static class CvPages
{
    /// <summary>How many bytes of text one page holds.</summary>
    public const int PageBytes = 6_000;

    /// <summary>The longest line; a longer one is broken.</summary>
    public const int LongestLine = 500;

    private const int MostLines = 90;

    public static IReadOnlyList<IReadOnlyList<CvTextLine>> Build(Document document, IEnumerable<string> quotes)
    {
        var lines = document.EnumerateLines().Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        var text = string.Join('\n', lines.Select(line => line.Text));
        var marked = Mark(text, quotes);
        var (pages, page, bytes, offset) = (new List<IReadOnlyList<CvTextLine>>(), new List<CvTextLine>(), 0, 0);
        foreach (var line in lines)
        {
            for (var start = 0; start < line.Text.Length; start += LongestLine)
            {
                var length = Math.Min(LongestLine, line.Text.Length - start);
                var size = Encoding.UTF8.GetByteCount(line.Text.AsSpan(start, length));
                if (page.Count > 0 && (bytes + size > PageBytes || page.Count >= MostLines))
                {
                    pages.Add(page);
                    (page, bytes) = ([], 0);
                }

                page.Add(new CvTextLine(line.Page, [.. Pieces(text, marked, offset + start, length)]));
                bytes += size;
            }

            offset += line.Text.Length + 1;
        }

        if (page.Count > 0)
        {
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>Finds the page on which the first mark stands.</summary>
    public static int FirstMarked(IReadOnlyList<IReadOnlyList<CvTextLine>> pages) =>
        Math.Max(0, pages.Index().Where(page => page.Item.Any(line => line.IsMarked)).Select(page => page.Index).FirstOrDefault());

    private static bool[] Mark(string text, IEnumerable<string> quotes)
    {
        var marked = new bool[text.Length];
        foreach (var words in quotes.Select(quote => quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0))
        {
            var pattern = new Regex(string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            foreach (var match in pattern.EnumerateMatches(text))
            {
                Array.Fill(marked, value: true, match.Index, match.Length);
            }
        }

        return marked;
    }

    private static IEnumerable<CvPiece> Pieces(string text, bool[] marked, int start, int length)
    {
        for (var from = start; from < start + length;)
        {
            var to = from + 1;
            while (to < start + length && marked[to] == marked[from])
            {
                to++;
            }

            yield return new CvPiece(text[from..to], marked[from]);
            from = to;
        }
    }
}

using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Cuts the quote that shows a match: its sentence or line, never longer than a card can show, never with redacted characters.</summary>
internal static class QuoteCutter
{
    private const int Longest = 200;

    public static Evidence Cut(CvText cv, int firstToken, int lastToken)
    {
        var first = cv.Lines[cv.LineOfToken[firstToken]];
        var last = cv.Lines[cv.LineOfToken[lastToken]];
        var text = first.Page.Text;
        var from = cv.Tokens[firstToken].Start;
        var to = ReferenceEquals(first.Page, last.Page) ? cv.Tokens[lastToken].End : cv.Tokens[firstToken].End;
        var (start, end) = (first.Start, ReferenceEquals(first.Page, last.Page) ? last.End : first.End);

        start = Math.Max(start, text.LastIndexOf(QuoteFinder.Redacted, Math.Max(from - 1, 0)) + 1);
        end = text.IndexOf(QuoteFinder.Redacted, to, end - to) is var block and >= 0 ? block : end;
        if (end - start > Longest)
        {
            (start, end) = Narrow(text, start, end, from, to);
        }

        while (start < from && (char.IsWhiteSpace(text[start]) || IsOrnament(text[start])))
        {
            start++;
        }

        while (end > to && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or '|' or '•'))
        {
            end--;
        }

        var line = first.Page.LineIndexAt(from);
        return new Evidence(text[start..end], first.Page.Number, first.Page.LineNumber(line));
    }

    private static bool IsOrnament(char character) => character is '-' or '•' or '*' or '·' or '–' or '▪' or '●' or '◦' or '■' or '|' or ',' or ';' or ')' or ':' or '\uF0B7';

    // First the sentence; where that is still too long, as many whole words around the match as fit.
    private static (int Start, int End) Narrow(string text, int start, int end, int from, int to)
    {
        var sentenceStart = from;
        while (sentenceStart > start && !(IsSentenceEnd(text[sentenceStart - 1]) && char.IsWhiteSpace(text[sentenceStart])))
        {
            sentenceStart--;
        }

        var sentenceEnd = to;
        while (sentenceEnd < end && !(IsSentenceEnd(text[sentenceEnd]) && (sentenceEnd + 1 == end || char.IsWhiteSpace(text[sentenceEnd + 1]))))
        {
            sentenceEnd++;
        }

        (start, end) = (sentenceStart, Math.Min(sentenceEnd + 1, end));
        var spare = Math.Max(Longest - (to - from), 0) / 2;
        if (end - start > Longest)
        {
            start = WordStart(text, Math.Max(start, from - spare), from);
            end = WordEnd(text, Math.Min(end, to + spare), to);
        }

        return (start, end);
    }

    private static bool IsSentenceEnd(char character) => character is '.' or '!' or '?' or '•' or '▪' or '●' or ';';

    private static int WordStart(string text, int start, int limit)
    {
        while (start > 0 && start < limit && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        return start;
    }

    private static int WordEnd(string text, int end, int limit)
    {
        while (end < text.Length && end > limit && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        return end;
    }
}

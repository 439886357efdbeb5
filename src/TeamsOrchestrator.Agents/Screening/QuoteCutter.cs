using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Cuts the quote that shows a match: its sentence or line, never longer than a card can show, never with redacted characters.</summary>
internal static class QuoteCutter
{
    private const int Longest = 200;
    private const int ShortestLastWord = 3;

    public static Evidence Cut(CvText cv, int firstToken, int lastToken)
    {
        var first = cv.Lines[cv.LineOfToken[firstToken]];
        var last = cv.Lines[cv.LineOfToken[lastToken]];
        var text = first.Page.Text;
        var from = cv.Tokens[firstToken].Start;
        var to = ReferenceEquals(first.Page, last.Page) ? cv.Tokens[lastToken].End : cv.Tokens[firstToken].End;
        var (start, end) = (first.Start, ReferenceEquals(first.Page, last.Page) ? last.End : first.End);
        (from, to) = Uncovered(text, from, to);

        start = first.Page.PartStart(from, start);
        end = first.Page.PartEnd(to, end);
        start = Math.Max(start, text.LastIndexOf(QuoteFinder.Redacted, Math.Max(from - 1, 0)) + 1);
        end = text.IndexOf(QuoteFinder.Redacted, to, end - to) is var block and >= 0 ? block : end;
        if (end - start < Longest)
        {
            end = EndOfSentence(cv, cv.LineOfToken[lastToken], start, end);
            start = start == first.Start ? StartOfSentence(cv, cv.LineOfToken[firstToken], start, end) : start;
            (start, end) = WithoutNeighbours(text, start, end, from, to);
        }

        return Make(first.Page, start, end, from, to);
    }

    // "Kauf████ für Büromanagement" is shown by "für Büromanagement": no quote holds what is covered.
    private static (int From, int To) Uncovered(string text, int from, int to)
    {
        var (first, last) = (text.IndexOf(QuoteFinder.Redacted, from, to - from), text.LastIndexOf(QuoteFinder.Redacted, to - 1, to - from));
        if (first < 0)
        {
            return (from, to);
        }

        var next = last + 1;
        while (next < to - 1 && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        return first - from > to - next ? (from, first) : (next, to);
    }

    // A sentence that is wrapped is quoted whole where it fits.
    private static int EndOfSentence(CvText cv, int index, int start, int end)
    {
        while (end == cv.Lines[index].End && !IsSentenceEnd(cv.Lines[index].Page.Text[end - 1]) && index + 1 < cv.Lines.Count && IsPlainContinuation(cv.Lines[index], cv.Lines[index + 1]))
        {
            var next = cv.Lines[++index];
            var stop = FirstSentenceEnd(next.Page.Text, next.Start, next.End);
            if (stop - start > Longest)
            {
                break;
            }

            end = stop;
        }

        return end;
    }

    private static int StartOfSentence(CvText cv, int index, int start, int end)
    {
        while (start == cv.Lines[index].Start && index > 0 && IsPlainContinuation(cv.Lines[index - 1], cv.Lines[index]))
        {
            var before = cv.Lines[--index];
            var begin = LastSentenceStart(before.Page.Text, before.Start, before.End);
            if (end - begin > Longest || begin == before.End)
            {
                break;
            }

            start = begin;
        }

        return start;
    }

    private static bool IsPlainContinuation(CvLine line, CvLine next) =>
        next.Continues && ReferenceEquals(line.Page, next.Page) && IsPlain(line) && IsPlain(next);

    private static bool IsPlain(CvLine line) => line.Page.PartEnd(line.Start, line.End) == line.End && !line.Text.Contains(QuoteFinder.Redacted);

    // What is left of the sentence before or after is cut off.
    private static (int Start, int End) WithoutNeighbours(string text, int start, int end, int from, int to)
    {
        var begin = LastSentenceStart(text, start, from);
        if (begin < from && char.IsLower(text[start]))
        {
            start = begin;
        }

        var stop = FirstSentenceEnd(text, to, end);
        return IsSentenceEnd(text[end - 1]) ? (start, end) : (start, Math.Max(stop, to));
    }

    private static int FirstSentenceEnd(string text, int from, int end)
    {
        for (var index = from; index < end - 1; index++)
        {
            if (IsSentenceEnd(text[index]) && char.IsWhiteSpace(text[index + 1]) && !IsAbbreviation(text, index))
            {
                return index + 1;
            }
        }

        return end;
    }

    private static int LastSentenceStart(string text, int start, int end)
    {
        for (var index = end - 1; index > start; index--)
        {
            if (char.IsWhiteSpace(text[index]) && IsSentenceEnd(text[index - 1]) && !IsAbbreviation(text, index - 1))
            {
                return index + 1;
            }
        }

        return start;
    }

    // "Ph.D. in", "e.g. Python", "Inc. in": short words before a full stop end no sentence.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[stop] == '.' && stop - start <= ShortestLastWord;
    }

    /// <summary>Cuts the quote that shows a position: of a line those parts, and what stands between them, that prove something.</summary>
    /// <param name="line">The line.</param>
    /// <param name="proves">Says whether a part proves anything; where none does, the longest one is quoted.</param>
    /// <returns>The quote, or null where all of the line is redacted.</returns>
    public static Evidence? CutLine(CvLine line, Func<string, bool> proves)
    {
        var parts = Parts(line);
        if (parts.Count == 0)
        {
            return null;
        }

        var text = line.Page.Text;
        var first = parts.FindIndex(part => proves(text[part.Start..part.End]));
        var last = parts.FindLastIndex(part => proves(text[part.Start..part.End]));
        if (first < 0)
        {
            first = last = parts.IndexOf(parts.MaxBy(part => part.End - part.Start));
        }
        else if (text.AsSpan(parts[first].Start, parts[last].End - parts[first].Start).Contains(QuoteFinder.Redacted))
        {
            last = first;
        }

        var (start, end) = (parts[first].Start, parts[last].End);
        return Make(line.Page, start, end, start, Math.Min(end, start + Longest));
    }

    private static List<(int Start, int End)> Parts(CvLine line)
    {
        var parts = new List<(int Start, int End)>();
        var text = line.Page.Text;
        var start = line.Start;
        while (start < line.End)
        {
            var end = line.Page.PartEnd(start, line.End);
            end = text.IndexOf(QuoteFinder.Redacted, start, end - start) is var block and >= 0 ? block : end;
            if (text[start..end].Any(char.IsLetterOrDigit))
            {
                parts.Add((start, end));
            }

            start = end + 1;
        }

        return parts;
    }

    private static Evidence Make(PageText page, int start, int end, int from, int to)
    {
        var text = page.Text;
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

        return new Evidence(text[start..end], page.Number, page.LineNumber(page.LineIndexAt(from)));
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

using System.Text;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>One page as one string with white space folded, and where each line of it begins.</summary>
internal sealed class PageText
{
    private readonly List<int> lineStarts = [];
    private readonly List<int> lineNumbers = [];
    private readonly List<int> gaps = [];

    public PageText(DocumentPage page)
    {
        Number = page.Number;
        var text = new StringBuilder();
        for (var index = 0; index < page.Lines.Count; index++)
        {
            var folded = Fold(page.Lines[index]);
            if (folded.Length > 0)
            {
                _ = text.Length > 0 ? text.Append(' ') : text;
                lineStarts.Add(text.Length);
                lineNumbers.Add(index + 1);
                AddGaps(page, page.Lines[index], text.Length);
                text.Append(folded);
            }
        }

        Text = text.ToString();
    }

    public int? Number { get; }

    public string Text { get; }

    public int LineCount => lineStarts.Count;

    /// <summary>Returns where the part of a line begins that holds a character: parts stand apart in columns, tables and on forms.</summary>
    public int PartStart(int position, int lineStart)
    {
        var index = gaps.BinarySearch(position);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 ? Math.Max(lineStart, gaps[index] + 1) : lineStart;
    }

    /// <summary>Returns where the part of a line ends that holds the character before a position.</summary>
    public int PartEnd(int position, int lineEnd)
    {
        var index = gaps.BinarySearch(position);
        index = index >= 0 ? index : ~index;
        return index < gaps.Count ? Math.Min(lineEnd, gaps[index]) : lineEnd;
    }

    /// <summary>Folds white space to single blanks and trims it.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                folded.Append(character);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    // Only where a page was laid out a wide gap means something; in a text file it may be a habit of the writer.
    private void AddGaps(DocumentPage page, string line, int start)
    {
        if (page.Number is null || !line.Contains("  ", StringComparison.Ordinal))
        {
            return;
        }

        var (length, blanks) = (0, 0);
        foreach (var character in line)
        {
            if (char.IsWhiteSpace(character))
            {
                blanks++;
                continue;
            }

            if (length > 0 && blanks > 0)
            {
                if (blanks > 1)
                {
                    gaps.Add(start + length);
                }

                length++;
            }

            blanks = 0;
            length++;
        }
    }

    public int LineNumber(int lineIndex) => lineNumbers[lineIndex];

    public (int Start, int End) LineRange(int lineIndex) =>
        (lineStarts[lineIndex], lineIndex + 1 < lineStarts.Count ? lineStarts[lineIndex + 1] - 1 : Text.Length);

    /// <summary>Finds the line that holds a character of <see cref="Text"/>.</summary>
    public int LineIndexAt(int position)
    {
        var index = lineStarts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }
}

using System.Text;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>One page as one string with white space folded, and where each line of it begins.</summary>
internal sealed class PageText
{
    private readonly List<int> lineStarts = [];
    private readonly List<int> lineNumbers = [];

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
                text.Append(folded);
            }
        }

        Text = text.ToString();
    }

    public int? Number { get; }

    public string Text { get; }

    public int LineCount => lineStarts.Count;

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

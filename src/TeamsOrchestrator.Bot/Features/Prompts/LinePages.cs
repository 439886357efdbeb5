using TeamsOrchestrator.Hiring.Differences;
using TeamsOrchestrator.Hiring.Prompts;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>Lays lines out on pages that a card can hold. No change is ever left out: who approves a text has to be able to read all of it.</summary>
internal static class LinePages
{
    // In characters, each piece counted with what its formatting takes; a card stays well below what Teams accepts, also where most letters take two bytes.
    private const int MostOnPage = 9000;
    private const int Formatting = 110;
    private const int MostInPiece = 3000;

    // What stays the same within a line that changed is cut to what is next to a change.
    private const int Beside = 80;

    /// <summary>Lays out lines.</summary>
    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<WordRun>>> Of(IEnumerable<IReadOnlyList<WordRun>> lines)
    {
        var pages = new List<List<IReadOnlyList<WordRun>>>();
        var left = 0;
        foreach (var line in lines.SelectMany(Split))
        {
            var length = line.Sum(Length);
            if (pages.Count == 0 || length > left)
            {
                pages.Add([]);
                left = MostOnPage;
            }

            pages[^1].Add(line);
            left -= length;
        }

        return pages;
    }

    /// <summary>Takes a text as lines in which nothing changed.</summary>
    public static IEnumerable<IReadOnlyList<WordRun>> Plain(string text) => text.Split('\n').Select(line => (IReadOnlyList<WordRun>)[new WordRun(WordChange.Same, line)]);

    /// <summary>Shortens what stays the same in lines that changed.</summary>
    public static IEnumerable<IReadOnlyList<WordRun>> Around(IEnumerable<IReadOnlyList<WordRun>> lines) => lines.Select(line => (IReadOnlyList<WordRun>)[.. line.Select(piece =>
        piece.Change == WordChange.Same && piece.Text.Length > 2 * Beside ? piece with { Text = $"{piece.Text[..Beside]} … {piece.Text[^Beside..]}" } : piece)]);

    /// <summary>Builds a line: what is gone is struck through, what is new is underlined and bold; the colours only repeat that.</summary>
    public static CardElement Build(IReadOnlyList<WordRun> line) => new RichTextBlock([.. line.Select(piece => piece.Change switch
    {
        WordChange.Gone => new TextRun(Shown(piece.Text)) { Strikethrough = true, Color = TextColor.Attention },
        WordChange.New => new TextRun(Shown(piece.Text)) { Underline = true, Weight = TextWeight.Bolder, Color = TextColor.Good },
        _ => new TextRun(Shown(piece.Text)),
    })]) { Spacing = Spacing.Small };

    private static string Shown(string text) => text.Length == 0 ? " " : text;

    private static int Length(WordRun piece) => piece.Text.Length + Formatting;

    // A line that no page could hold goes on in the next one.
    private static IEnumerable<IReadOnlyList<WordRun>> Split(IReadOnlyList<WordRun> line)
    {
        var part = new List<WordRun>();
        foreach (var piece in line.SelectMany(Cut))
        {
            if (part.Count > 0 && part.Sum(Length) + Length(piece) > MostOnPage)
            {
                yield return part;
                part = [];
            }

            part.Add(piece);
        }

        yield return part;
    }

    private static IEnumerable<WordRun> Cut(WordRun piece)
    {
        for (var start = 0; start < Math.Max(1, piece.Text.Length); start += MostInPiece)
        {
            yield return piece with { Text = piece.Text[start..Math.Min(piece.Text.Length, start + MostInPiece)] };
        }
    }
}

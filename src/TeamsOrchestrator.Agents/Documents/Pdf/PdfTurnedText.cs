namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Finds where text stands that does not read from left to right: of such a piece only its beginning is known, so its letters are looked for among the words whose boxes are known.</summary>
/// <param name="pages">The words of each page.</param>
internal sealed class PdfTurnedText(List<List<PdfWord>> pages)
{
    // An upright letter is wider than this part of its height, an "i" too.
    private const double Narrowest = 0.12;
    private const int FewestLetters = 2;
    private const double Straight = 0.15;
    private const double TwiceAsHigh = 2;
    private const double Reach = 3;
    private const long MostPairs = 4_000_000;

    /// <summary>Says whether a piece is too narrow for its letters, as one is that reads upwards or downwards.</summary>
    /// <param name="fragment">The piece.</param>
    /// <returns>Whether it does not read from left to right.</returns>
    public static bool IsNarrow(PdfFragment fragment)
    {
        var letters = fragment.Text.Count(char.IsLetterOrDigit);
        return letters >= FewestLetters && fragment.Width < Narrowest * fragment.FontSize * letters;
    }

    /// <summary>Puts the pieces of a page where their letters stand.</summary>
    /// <param name="page">The page.</param>
    /// <returns>Its pieces in the same order; what reads from left to right is as it was.</returns>
    public IReadOnlyList<PdfFragment> Place(PdfPage page)
    {
        if (page.Number < 1 || page.Number > pages.Count || (long)pages[page.Number - 1].Count * page.Fragments.Count > MostPairs)
        {
            return page.Fragments;
        }

        // Words of what is upright belong to nothing else, such as "of" to "draft of today", which is written across it.
        var free = pages[page.Number - 1].ToList();
        var upright = page.Fragments.Where(fragment => TakeUpright(fragment, free)).ToHashSet();
        return [.. page.Fragments.Select(fragment => upright.Contains(fragment) ? fragment : Find(fragment, page, free) ?? fragment)];
    }

    private static bool TakeUpright(PdfFragment fragment, List<PdfWord> free)
    {
        if (IsNarrow(fragment))
        {
            return false;
        }

        var letters = Letters(fragment.Text).Length;
        var within = free.Where(word => IsWithin(word, fragment)).ToHashSet();
        if (letters >= FewestLetters && within.Sum(word => word.Letters.Length) * 2 < letters)
        {
            return false;
        }

        free.RemoveAll(within.Contains);
        return true;
    }

    private static bool IsWithin(PdfWord word, PdfFragment fragment) =>
        fragment.Box.Holds(word.Box.Middle, fragment.Height / 4) && word.Box.Height < fragment.Height * TwiceAsHigh && word.Box.Height * TwiceAsHigh > fragment.Height && fragment.Text.Contains(word.Letters, StringComparison.Ordinal);

    private static PdfFragment? Find(PdfFragment fragment, PdfPage page, List<PdfWord> free)
    {
        // The tool gives the place of the first letter's top left corner as if it were upright: its foot is where the text begins.
        var start = new PdfBox(fragment.Left, fragment.Bottom, fragment.Left, fragment.Bottom);
        var letters = Letters(fragment.Text);
        var chain = Follow(letters, start, fragment.FontSize, free);
        if (chain is null && (start.Left < 0 || start.Top < 0 || start.Left > page.Width || start.Top > page.Height))
        {
            // Text that comes in from beyond the edge: what stands beyond is no word of the page.
            var edge = (X: Math.Clamp(start.Left, 0, page.Width), Y: Math.Clamp(start.Top, 0, page.Height));
            start = new PdfBox(edge.X, edge.Y, edge.X, edge.Y);
            chain = Enumerable.Range(1, Math.Max(0, letters.Length - FewestLetters)).Select(skipped => Follow(letters[skipped..], start, fragment.FontSize, free)).FirstOrDefault(found => found is not null);
        }

        if (chain is null || TurnOf(fragment, start, chain) is not (not PdfTurn.None and var turn))
        {
            return null;
        }

        free.RemoveAll(chain.Contains);
        return fragment.Turned(turn, chain.ConvertAll(word => word.Box));
    }

    // Word by word, each the next one that goes on with the text.
    private static List<PdfWord>? Follow(string letters, PdfBox start, double size, List<PdfWord> free)
    {
        var chain = new List<PdfWord>();
        for (var (at, end) = (0, start); at < letters.Length; at += chain[^1].Letters.Length, end = chain[^1].Box)
        {
            var (from, before) = (at, end);
            var next = free
                .Where(word => word.Letters.Length > 0 && string.CompareOrdinal(letters, from, word.Letters, 0, word.Letters.Length) == 0 && !chain.Contains(word) && before.DistanceTo(word.Box) <= Reach * size)
                .MinBy(word => before.DistanceTo(word.Box));
            if (next is null)
            {
                return null;
            }

            chain.Add(next);
        }

        return chain.Count == 0 ? null : chain;
    }

    private static PdfTurn TurnOf(PdfFragment fragment, PdfBox start, List<PdfWord> chain)
    {
        var (first, last) = (chain[0].Box.Middle, chain[^1].Box.Middle);
        var (right, down) = (last.X - first.X, last.Y - first.Y);
        if (chain.Count == 1)
        {
            // A word alone goes from where it begins to its other end.
            var (width, height) = (chain[0].Box.Width, chain[0].Box.Height);
            (right, down) = fragment.Width < 0 ? (-width, 0.0) : height >= width || IsNarrow(fragment) ? (0.0, start.Top >= first.Y ? -height : height) : (width, 0.0);
        }

        return Math.Abs(right) <= Straight * Math.Abs(down) ? (down < 0 ? PdfTurn.Up : PdfTurn.Down)
            : Math.Abs(down) <= Straight * Math.Abs(right) ? (right < 0 ? PdfTurn.Over : PdfTurn.None)
            : PdfTurn.Slanted;
    }

    private static string Letters(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}

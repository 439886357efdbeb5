namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>What a paragraph is.</summary>
/// <param name="Heading">The level of a heading, from 1, or null.</param>
/// <param name="ItemDepth">The depth of an item of a list, from 1, or null.</param>
/// <param name="IsInTable">Whether it lies in a cell.</param>
/// <param name="EndsRow">Whether it is the mark that ends a row.</param>
/// <param name="IsShaded">Whether a colour lies behind it.</param>
/// <param name="ShadesCells">Whether it gives cells of its row a colour.</param>
internal readonly record struct DocParagraph(int? Heading, int? ItemDepth, bool IsInTable, bool EndsRow, bool IsShaded, bool ShadesCells)
{
    private const int LevelsOfHeadings = 9;

    /// <summary>Gets a paragraph of which nothing is said.</summary>
    public static DocParagraph Plain { get; }

    /// <summary>Reads what stands at a place of a page: how long it is, the number of the style, and how the paragraph differs from it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="at">The place; 0 where nothing stands.</param>
    /// <returns>The paragraph.</returns>
    public static DocParagraph ReadAt(byte[] page, int at)
    {
        if (at == 0)
        {
            return Plain;
        }

        var (from, length) = page[at] != 0 ? (at + 1, (page[at] * 2) - 1) : (at + 2, page[Math.Min(at + 1, page.Length - 1)] * 2);
        var said = page.AsSpan(Math.Min(from, page.Length))[..Math.Clamp(length, 0, Math.Max(0, page.Length - from))];
        if (said.Length < 2)
        {
            return Plain;
        }

        // The first styles of every file are its headings.
        var style = said[0] | (said[1] << 8);
        var paragraph = Plain with { Heading = style is >= 1 and <= LevelsOfHeadings ? style : null };
        var change = new DocChange(said[2..]);
        var depth = 0;
        while (change.Next())
        {
            depth = change.Number == 0x260A ? Math.Min(change.First, LevelsOfHeadings - 1) : depth;
            paragraph = change.Number switch
            {
                0x460B => paragraph with { ItemDepth = change.Word is > 0 and < 0x7FF ? 1 : null },
                0x2640 => paragraph with { Heading = change.First < LevelsOfHeadings ? change.First + 1 : null },
                0x2416 => paragraph with { IsInTable = change.First == 1 },
                0x2417 => paragraph with { EndsRow = change.First == 1 },
                0x442D => paragraph with { IsShaded = paragraph.IsShaded || DocShade.IsDarker(change.Word) },
                0xC64D => paragraph with { IsShaded = paragraph.IsShaded || DocShade.IsDarker(change.Value) },
                0xD612 or 0xD616 or 0xD60C or 0xD670 or 0xD671 or 0xD672 => paragraph with { ShadesCells = paragraph.ShadesCells || DocShade.IsAnyDarker(change.Value) },
                0xD609 => paragraph with { ShadesCells = paragraph.ShadesCells || change.Value.IndexOfAnyExcept((byte)0, (byte)0xFF) >= 0 },
                _ => paragraph,
            };
        }

        return paragraph.ItemDepth is null ? paragraph : paragraph with { ItemDepth = depth + 1 };
    }
}

using System.Buffers.Binary;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>A DOC of Word 97 to 2003: where its text lies and how it looks. Macros, objects and pictures in it are never opened.</summary>
internal sealed class DocFile
{
    private const int Word97 = 0xC1;
    private const int Encrypted = 0x0100;
    private const int SecondTable = 0x0200;
    private const int Lengths = 0x4C;
    private const int StoriesOfHeaders = 0xF2;
    private const int LooksOfText = 0xFA;
    private const int LooksOfParagraphs = 0x102;
    private const int PieceTable = 0x1A2;

    private readonly byte[] stream;

    private DocFile(byte[] stream, DocParts parts, List<(int Start, int End, bool IsFooter)> headers, List<DocPiece> pieces, DocRuns<DocLook> text, DocRuns<DocParagraph> paragraphs)
    {
        this.stream = stream;
        (Parts, Headers, Pieces, Text, Paragraphs) = (parts, headers, pieces, text, paragraphs);
    }

    /// <summary>Gets how long the parts of the text are.</summary>
    public DocParts Parts { get; }

    /// <summary>Gets where in the part of headers and footers each of them begins and ends.</summary>
    public IReadOnlyList<(int Start, int End, bool IsFooter)> Headers { get; }

    /// <summary>Gets the pieces of the text in order.</summary>
    public IReadOnlyList<DocPiece> Pieces { get; }

    /// <summary>Gets how characters look, by where they lie.</summary>
    public DocRuns<DocLook> Text { get; }

    /// <summary>Gets what paragraphs are, by where they lie.</summary>
    public DocRuns<DocParagraph> Paragraphs { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What it may cost.</param>
    /// <returns>The file.</returns>
    /// <exception cref="UnreadableException">It is protected, too old or too long.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static DocFile Open(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        var file = new CompoundFile(content);
        var main = file.Read("WordDocument") ?? throw new UnreadableException(UnreadableReason.UnknownType);
        if (main.Length < PieceTable + 8)
        {
            throw new InvalidDataException("The head of the file is cut off.");
        }

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(main.AsSpan(10));
        if ((flags & Encrypted) != 0)
        {
            throw new UnreadableException(UnreadableReason.PasswordProtected);
        }

        if (BinaryPrimitives.ReadUInt16LittleEndian(main.AsSpan(2)) < Word97)
        {
            throw new UnreadableException(UnreadableReason.OldWordFile);
        }

        var table = file.Read((flags & SecondTable) != 0 ? "1Table" : "0Table") ?? throw new InvalidDataException("The tables are missing.");
        var parts = new DocParts(Length(main, 0), Length(main, 1), Length(main, 2), Length(main, 4), Length(main, 5), Length(main, 6), Length(main, 7));
        if (parts.Length > limits.TextLength)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }

        return new DocFile(
            main, parts, ReadHeaders(Part(main, table, StoriesOfHeaders), parts.Headers), ReadPieces(Part(main, table, PieceTable)),
            DocRuns<DocLook>.Read(main, Part(main, table, LooksOfText), DocLook.Plain, (page, at) => at == 0 ? DocLook.Plain : DocLook.Read(page.AsSpan(at + 1, Math.Min(page[at], page.Length - at - 1)))),
            DocRuns<DocParagraph>.Read(main, Part(main, table, LooksOfParagraphs), DocParagraph.Plain, DocParagraph.ReadAt, entryLength: 13));
    }

    /// <summary>Returns one character.</summary>
    /// <param name="piece">The piece that it belongs to.</param>
    /// <param name="position">Its position in the text.</param>
    /// <returns>The character.</returns>
    /// <exception cref="InvalidDataException">The piece lies outside the file.</exception>
    public char CharacterAt(DocPiece piece, int position)
    {
        var at = piece.OffsetOf(position);
        return at < 0 || at + (piece.IsBytes ? 1 : 2) > stream.Length ? throw new InvalidDataException("A piece of text lies outside the file.")
            : piece.IsBytes ? (stream[at] is >= 0x80 and < 0xA0 ? TextDecoding.FromWindows1252(stream[at]) : (char)stream[at])
            : (char)BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
    }

    // First come the lines above notes, then of each section headers and footers of even, odd and first pages.
    private static List<(int Start, int End, bool IsFooter)> ReadHeaders(ReadOnlySpan<byte> plc, int length)
    {
        const int Separators = 6;
        var stories = new List<(int Start, int End, bool IsFooter)>();
        for (var index = Separators; (index + 2) * 4 <= plc.Length; index++)
        {
            var (start, end) = (BinaryPrimitives.ReadInt32LittleEndian(plc[(index * 4)..]), BinaryPrimitives.ReadInt32LittleEndian(plc[((index + 1) * 4)..]));
            if (start >= 0 && end > start && end <= length)
            {
                stories.Add((start, end, (index % Separators) is 2 or 3 or 5));
            }
        }

        return stories.Count == 0 && length > 0 ? [(0, length, false)] : stories;
    }

    // Changes of what looks come first; the last part is the table of pieces: where each begins, then 8 bytes about each.
    private static List<DocPiece> ReadPieces(ReadOnlySpan<byte> clx)
    {
        while (clx.Length >= 3 && clx[0] == 1)
        {
            clx = clx[Math.Min(clx.Length, 3 + BinaryPrimitives.ReadUInt16LittleEndian(clx[1..]))..];
        }

        if (clx.Length < 5 || clx[0] != 2)
        {
            throw new InvalidDataException("The table of pieces is missing.");
        }

        var plc = clx[5..];
        plc = plc[..(int)Math.Min(plc.Length, BinaryPrimitives.ReadUInt32LittleEndian(clx[1..]))];
        var count = (plc.Length - 4) / 12;
        var pieces = new List<DocPiece>(Math.Max(0, count));
        for (var index = 0; index < count; index++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(plc[(index * 4)..]);
            var end = BinaryPrimitives.ReadInt32LittleEndian(plc[((index + 1) * 4)..]);
            var place = BinaryPrimitives.ReadUInt32LittleEndian(plc[(((count + 1) * 4) + (index * 8) + 2)..]);
            var isBytes = (place & 0x4000_0000) != 0;
            if (start != (pieces.Count == 0 ? 0 : pieces[^1].End) || end < start)
            {
                throw new InvalidDataException("The pieces do not follow each other.");
            }

            var offset = (int)(place & 0x3FFF_FFFF);
            pieces.Add(new DocPiece(start, end, isBytes ? offset / 2 : offset, isBytes));
        }

        return pieces;
    }

    private static int Length(byte[] main, int index) =>
        BinaryPrimitives.ReadInt32LittleEndian(main.AsSpan(Lengths + (index * 4))) is >= 0 and var length ? length : throw new InvalidDataException("A part is shorter than nothing.");

    private static ReadOnlySpan<byte> Part(byte[] main, byte[] table, int at)
    {
        var (from, length) = (BinaryPrimitives.ReadUInt32LittleEndian(main.AsSpan(at)), BinaryPrimitives.ReadUInt32LittleEndian(main.AsSpan(at + 4)));
        return (long)from + length > table.Length ? throw new InvalidDataException("A table lies outside the file.") : table.AsSpan((int)from, (int)length);
    }
}

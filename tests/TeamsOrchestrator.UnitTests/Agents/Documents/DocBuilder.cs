using System.Buffers.Binary;
using System.Text;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Writes small DOCs of Word 97: a compound file with the text, how it looks, and the table of its pieces.</summary>
internal sealed class DocBuilder
{
    private const int Sector = 512;
    private const int TextAt = 0x600;
    private const uint End = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private readonly StringBuilder text = new();
    private readonly List<(int Start, byte[] Look)> runs = [];
    private readonly List<(int Start, int Style, byte[] Look)> paragraphs = [];
    private readonly int[] parts = new int[8];

    /// <summary>Gets or sets how many bytes of the text are one letter each; the rest are two.</summary>
    public int Bytes { get; set; } = int.MaxValue;

    /// <summary>Gets or sets the version of the format.</summary>
    public ushort Version { get; set; } = 0xC1;

    /// <summary>Gets or sets further flags.</summary>
    public ushort Flags { get; set; }

    /// <summary>Adds a run. A paragraph ends with <c>\r</c>, a cell with <c>\a</c>.</summary>
    public DocBuilder Run(string run, string look = "")
    {
        runs.Add((text.Length, Convert.FromHexString(look.Replace(" ", string.Empty, StringComparison.Ordinal))));
        text.Append(run);
        parts[0] = text.Length;
        return this;
    }

    /// <summary>Adds a paragraph.</summary>
    public DocBuilder Paragraph(string paragraph, string look = "", int style = 0, string run = "", char end = '\r')
    {
        paragraphs.Add((text.Length, style, Convert.FromHexString(look.Replace(" ", string.Empty, StringComparison.Ordinal))));
        return Run(paragraph + end, run);
    }

    /// <summary>Says that the last letters are no body but another part: 1 footnotes, 2 headers, 4 comments, 6 text boxes.</summary>
    public DocBuilder Part(int part, string letters)
    {
        var (body, before) = (parts[0], text.Length);
        Paragraph(letters);
        parts[part] = text.Length - before;
        parts[0] = body;
        return this;
    }

    public byte[] Build()
    {
        var split = Math.Min(Bytes, text.Length);
        var stream = new MemoryStream();
        stream.SetLength(TextAt);
        stream.Position = TextAt;
        stream.Write(Encoding.Latin1.GetBytes(text.ToString(0, split)));
        stream.Write(Encoding.Unicode.GetBytes(text.ToString(split, text.Length - split)));
        int At(int position) => TextAt + position + Math.Max(0, position - split);

        var looks = Page(stream, [.. runs.Select(run => (At(run.Start), (byte[])[(byte)run.Look.Length, .. run.Look]))], At(text.Length), 1);
        var blocks = Page(stream, [.. paragraphs.Select(block => (At(block.Start), Papx(block.Style, block.Look)))], At(text.Length), 13);
        byte[] pieces = [.. Numbers(split == text.Length ? [0, text.Length] : [0, split, text.Length]), .. Piece((TextAt * 2) | 0x4000_0000), .. split == text.Length ? [] : Piece(At(split))];
        byte[] table = [2, .. Numbers(pieces.Length), .. pieces, .. Numbers(TextAt, At(text.Length), looks), .. Numbers(TextAt, At(text.Length), blocks)];

        var word = stream.ToArray();
        Array.Resize(ref word, Math.Max(4096, (word.Length + Sector - 1) / Sector * Sector));
        Put(word, 0, 0xA5EC, 2);
        Put(word, 2, Version, 2);
        Put(word, 10, (uint)(0x0200 | Flags), 2);
        for (var part = 0; part < parts.Length; part++)
        {
            Put(word, 0x4C + (part * 4), (uint)parts[part], 4);
        }

        Place(word, 0x1A2, 0, 5 + pieces.Length);
        Place(word, 0xFA, 5 + pieces.Length, 12);
        Place(word, 0x102, 17 + pieces.Length, 12);
        return File(word, table);
    }

    private static byte[] Papx(int style, byte[] look)
    {
        byte[] said = [(byte)style, 0, .. look];
        return said.Length % 2 == 1 ? [(byte)((said.Length + 1) / 2), .. said] : [0, (byte)(said.Length / 2), .. said];
    }

    private static int Page(MemoryStream stream, (int At, byte[] Look)[] runs, int end, int entryLength)
    {
        var page = new byte[Sector];
        var free = Sector - 1;
        for (var index = 0; index < runs.Length; index++)
        {
            Put(page, index * 4, (uint)runs[index].At, 4);
            free = (free - runs[index].Look.Length) / 2 * 2;
            runs[index].Look.CopyTo(page, free);
            page[((runs.Length + 1) * 4) + (index * entryLength)] = (byte)(free / 2);
        }

        Put(page, runs.Length * 4, (uint)end, 4);
        page[^1] = (byte)runs.Length;
        stream.SetLength((stream.Length + Sector - 1) / Sector * Sector);
        stream.Position = stream.Length;
        stream.Write(page);
        return (int)(stream.Length / Sector) - 1;
    }

    // The sectors: what follows what, the directory, what follows what of small streams, the small streams, the large one.
    private static byte[] File(byte[] word, byte[] table)
    {
        var small = (byte[])table.Clone();
        Array.Resize(ref small, (table.Length + Sector - 1) / Sector * Sector);
        var (smallSectors, wordAt) = (small.Length / Sector, 4 + (small.Length / Sector));
        var next = Enumerable.Repeat(Free, Sector / 4).ToArray();
        (next[0], next[1], next[2], next[3]) = (0xFFFFFFFD, 2, End, End);
        Chain(next, 4, smallSectors);
        Chain(next, wordAt, word.Length / Sector);
        var nextSmall = Enumerable.Repeat(Free, Sector / 4).ToArray();
        Chain(nextSmall, 0, (table.Length + 63) / 64);

        byte[] directory =
        [
            .. Entry("Root Entry", 5, child: 1, start: 4, length: small.Length), .. Entry("WordDocument", 2, left: 3, right: 2, start: wordAt, length: word.Length), .. Entry("1Table", 2, start: 0, length: table.Length),
            .. Entry("ObjectPool", 1, child: 4), .. Entry("WordDocument", 2),
        ];
        Array.Resize(ref directory, 2 * Sector);
        var header = new byte[Sector];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header, 0);
        (header[30], header[32]) = (9, 6);
        Put(header, 44, 1, 4);
        Put(header, 48, 1, 4);
        Put(header, 56, 4096, 4);
        Put(header, 60, 3, 4);
        Put(header, 64, 1, 4);
        Put(header, 68, End, 4);
        header.AsSpan(76).Fill(0xFF);
        Put(header, 76, 0, 4);
        return [.. header, .. next.SelectMany(BitConverter.GetBytes), .. directory, .. nextSmall.SelectMany(BitConverter.GetBytes), .. small, .. word];
    }

    private static byte[] Entry(string name, byte type, int left = -1, int right = -1, int child = -1, int start = -2, int length = 0)
    {
        var entry = new byte[128];
        Encoding.Unicode.GetBytes(name).CopyTo(entry, 0);
        Put(entry, 64, (uint)((name.Length + 1) * 2), 2);
        entry[66] = type;
        foreach (var (at, value) in new[] { (68, left), (72, right), (76, child), (116, start), (120, length) })
        {
            Put(entry, at, unchecked((uint)value), 4);
        }

        return entry;
    }

    private static void Chain(uint[] next, int from, int count)
    {
        for (var index = 0; index < count; index++)
        {
            next[from + index] = index + 1 < count ? (uint)(from + index + 1) : End;
        }
    }

    private static byte[] Piece(int place) => [0, 0, .. Numbers(place), 0, 0];

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];

    private static void Place(byte[] bytes, int at, int from, int length)
    {
        Put(bytes, at, (uint)from, 4);
        Put(bytes, at + 4, (uint)length, 4);
    }

    private static void Put(byte[] bytes, int at, uint value, int length)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(number, value);
        number.AsSpan(0, length).CopyTo(bytes.AsSpan(at));
    }
}

using System.Buffers.Binary;
using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>The file within which old Office programs keep their files: streams in sectors that chains of numbers hold together.</summary>
/// <remarks>Every number in it may lie. What leads outside the file or in a circle is damage; nothing is read twice because of it.</remarks>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const int FatsInHeader = 109;
    private const uint Special = 0xFFFFFFFA;
    private const int Stream = 2;

    private readonly ReadOnlyMemory<byte> content;
    private readonly int sectorShift;
    private readonly int miniShift;
    private readonly uint miniCutoff;
    private readonly List<uint> next = [];
    private readonly byte[] directory;

    /// <summary>Initializes a new instance of the <see cref="CompoundFile"/> class.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public CompoundFile(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderLength)
        {
            throw new InvalidDataException("The header is cut off.");
        }

        this.content = content;
        var header = content.Span[..HeaderLength];
        sectorShift = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        miniShift = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        miniCutoff = Number(header, 56);
        if (sectorShift is not (9 or 12) || miniShift is not 6)
        {
            throw new InvalidDataException("The sectors have no size that is known.");
        }

        ReadNext(header);
        directory = Chain(Number(header, 48));
    }

    private int SectorLength => 1 << sectorShift;

    private int SectorCount => (content.Length - HeaderLength + SectorLength - 1) >> sectorShift;

    /// <summary>Reads a stream that lies at the top, not within an object that is embedded.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The stream, or null where there is none of that name.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public byte[]? Read(string name)
    {
        var (open, seen) = (new Stack<uint>(), new HashSet<uint>());
        open.Push(Number(Entry(0), 76));
        while (open.TryPop(out var number))
        {
            if (number >= Special || !seen.Add(number))
            {
                continue;
            }

            var entry = Entry(number);
            if (entry[66] == Stream && NameOf(entry).Equals(name, StringComparison.Ordinal))
            {
                return Read(Number(entry, 116), Number(entry, 120));
            }

            open.Push(Number(entry, 68));
            open.Push(Number(entry, 72));
        }

        return null;
    }

    private byte[] Read(uint start, uint length)
    {
        if (length > content.Length)
        {
            throw new InvalidDataException("A stream is longer than the file.");
        }

        var stream = length < miniCutoff ? ReadMini(start, (int)length) : Chain(start);
        return stream.Length < length ? throw new InvalidDataException("A stream is cut off.") : stream[..(int)length];
    }

    // Small streams share the sectors of one that the root has.
    private byte[] ReadMini(uint start, int length)
    {
        var small = Chain(Number(Entry(0), 116));
        var links = Chain(Number(content.Span, 60));
        var stream = new byte[length];
        var at = start;
        for (var done = 0; done < length; done += 1 << miniShift)
        {
            var from = (long)at << miniShift;
            if (at >= Special || from + (1 << miniShift) > small.Length || (at * 4L) + 4 > links.Length)
            {
                throw new InvalidDataException("A small stream leads nowhere.");
            }

            small.AsSpan((int)from, Math.Min(1 << miniShift, length - done)).CopyTo(stream.AsSpan(done));
            at = Number(links, (int)at * 4);
        }

        return stream;
    }

    // The table of what follows each sector lies in sectors itself, whose numbers stand in the header and in sectors of their own.
    private void ReadNext(ReadOnlySpan<byte> header)
    {
        var tables = new List<uint>();
        for (var index = 0; index < FatsInHeader; index++)
        {
            tables.Add(Number(header, 76 + (index * 4)));
        }

        var more = Number(header, 68);
        for (var count = 0; more < Special; count++)
        {
            if (count > SectorCount)
            {
                throw new InvalidDataException("The table of tables has no end.");
            }

            var sector = Sector(more);
            for (var at = 0; at + 8 <= sector.Length; at += 4)
            {
                tables.Add(Number(sector, at));
            }

            more = sector.Length == SectorLength ? Number(sector, SectorLength - 4) : Special;
        }

        foreach (var table in tables.Where(table => table < Special))
        {
            var sector = Sector(table);
            for (var at = 0; at + 4 <= sector.Length && next.Count <= SectorCount; at += 4)
            {
                next.Add(Number(sector, at));
            }
        }
    }

    private byte[] Chain(uint start)
    {
        using var stream = new MemoryStream();
        var count = 0;
        for (var at = start; at < Special; at = next[(int)at])
        {
            if (at >= next.Count || count++ > SectorCount)
            {
                throw new InvalidDataException("A chain of sectors leads nowhere.");
            }

            stream.Write(Sector(at));
        }

        return stream.ToArray();
    }

    // The last sector of a file may be shorter than the others.
    private ReadOnlySpan<byte> Sector(uint number)
    {
        var from = HeaderLength + ((long)number << sectorShift) + (SectorLength - HeaderLength);
        return from >= content.Length ? throw new InvalidDataException("A sector lies outside the file.")
            : content.Span[(int)from..(int)Math.Min(content.Length, from + SectorLength)];
    }

    private ReadOnlySpan<byte> Entry(uint number) => (number + 1L) * EntryLength > directory.Length ? throw new InvalidDataException("An entry lies outside the directory.")
        : directory.AsSpan((int)number * EntryLength, EntryLength);

    private static string NameOf(ReadOnlySpan<byte> entry) =>
        Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62)]);

    private static uint Number(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}

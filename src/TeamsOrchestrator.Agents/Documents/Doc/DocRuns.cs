using System.Buffers.Binary;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>What holds from one place of the stream to another. It lies in pages of 512 bytes, each with the places first and what holds there behind.</summary>
/// <typeparam name="T">What holds.</typeparam>
internal sealed class DocRuns<T>
{
    private const int PageLength = 512;
    private const int PageNumber = 0x3F_FFFF;

    private readonly List<(int Start, int End, T What)> runs = [];
    private readonly T plain;
    private int last;

    private DocRuns(T plain) => this.plain = plain;

    /// <summary>Gets all that holds anywhere.</summary>
    public IEnumerable<T> All => runs.Select(run => run.What);

    /// <summary>Reads the pages that a table names.</summary>
    /// <param name="stream">The stream with the pages.</param>
    /// <param name="table">The table.</param>
    /// <param name="plain">What holds where nothing is said.</param>
    /// <param name="read">Reads what stands at a place of a page; 0 where nothing does.</param>
    /// <param name="entryLength">How long an entry behind the places is; its first byte says where in the page what holds stands.</param>
    /// <returns>The runs.</returns>
    public static DocRuns<T> Read(byte[] stream, ReadOnlySpan<byte> table, T plain, Func<byte[], int, T> read, int entryLength = 1)
    {
        var result = new DocRuns<T>(plain);
        var count = (table.Length - 4) / 8;
        for (var index = 0; index < count; index++)
        {
            var from = (long)(BinaryPrimitives.ReadUInt32LittleEndian(table[(((count + 1) * 4) + (index * 4))..]) & PageNumber) * PageLength;
            if (from + PageLength > stream.Length)
            {
                throw new InvalidDataException("A page lies outside the file.");
            }

            result.Add(stream[(int)from..(int)(from + PageLength)], read, entryLength);
        }

        result.runs.Sort((one, other) => one.Start.CompareTo(other.Start));
        return result;
    }

    /// <summary>Returns what holds at a place.</summary>
    /// <param name="offset">The place.</param>
    /// <returns>What holds.</returns>
    public T At(int offset)
    {
        if (last >= runs.Count || offset < runs[last].Start || offset >= runs[last].End)
        {
            var (from, to) = (0, runs.Count);
            while (from < to)
            {
                var middle = (from + to) / 2;
                (from, to) = runs[middle].End <= offset ? (middle + 1, to) : (from, middle);
            }

            last = from;
        }

        return last < runs.Count && runs[last].Start <= offset ? runs[last].What : plain;
    }

    private void Add(byte[] page, Func<byte[], int, T> read, int entryLength)
    {
        var count = page[PageLength - 1];
        if (((count + 1) * 4) + (count * entryLength) >= PageLength)
        {
            throw new InvalidDataException("A page holds more than it can.");
        }

        for (var index = 0; index < count; index++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan(index * 4));
            var end = BinaryPrimitives.ReadInt32LittleEndian(page.AsSpan((index + 1) * 4));
            if (end > start)
            {
                runs.Add((start, end, read(page, page[((count + 1) * 4) + (index * entryLength)] * 2)));
            }
        }
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace TeamsOrchestrator.Bot.Cli.Package;

/// <summary>A PNG file: its size, and its pixels where they are kept in the plain way (red, green, blue and alpha in eight bits each).</summary>
internal sealed class PngPicture
{
    private const int BytesAPixel = 4;
    private const int LargestChunk = 16 * 1024 * 1024;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static readonly byte[] PlainFormat = [8, 6, 0, 0, 0];

    private readonly ReadOnlyMemory<byte> data;

    private PngPicture(int width, int height, bool isPlain, ReadOnlyMemory<byte> data) => (Width, Height, IsPlain, this.data) = (width, height, isPlain, data);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Gets a value indicating whether the pixels can be read: eight bits each of red, green, blue and alpha, not interlaced.</summary>
    public bool IsPlain { get; }

    /// <summary>Reads a file.</summary>
    /// <returns>The picture, or null where the file is no PNG.</returns>
    public static PngPicture? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            return null;
        }

        using var pixels = new MemoryStream();
        ReadOnlySpan<byte> header = [];
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > LargestChunk || at + 12 + (int)length > file.Length)
            {
                return null;
            }

            var type = file.Slice(at + 4, 4);
            var content = file.Slice(at + 8, (int)length);
            if (type.SequenceEqual("IHDR"u8))
            {
                header = content;
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                pixels.Write(content);
            }

            at += 12 + (int)length;
        }

        return header.Length is not 13
            ? null
            : new(BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..]), header[8..].SequenceEqual(PlainFormat), pixels.ToArray());
    }

    /// <summary>Reads the pixels of a small plain picture, row by row.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public byte[] Pixels()
    {
        var row = Width * BytesAPixel;
        var pixels = new byte[row * Height];
        try
        {
            using var rows = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            for (var line = 0; line < Height; line++)
            {
                var filter = rows.ReadByte();
                var current = pixels.AsSpan(line * row, row);
                rows.ReadExactly(current);
                Undo(filter, current, line == 0 ? new byte[row] : pixels.AsSpan((line - 1) * row, row));
            }
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The picture ends too early.", exception);
        }

        return pixels;
    }

    // The five filters of the PNG specification, section 9.
    private static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        for (var index = 0; index < row.Length; index++)
        {
            var left = index < BytesAPixel ? 0 : row[index - BytesAPixel];
            var corner = index < BytesAPixel ? 0 : above[index - BytesAPixel];
            row[index] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => above[index],
                3 => (left + above[index]) / 2,
                4 => Paeth(left, above[index], corner),
                _ => throw new InvalidDataException("The picture uses a filter that does not exist."),
            });
        }
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}

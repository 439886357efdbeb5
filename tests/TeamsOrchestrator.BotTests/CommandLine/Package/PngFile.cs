using System.Buffers.Binary;
using System.IO.Compression;

namespace TeamsOrchestrator.BotTests.CommandLine.Package;

/// <summary>Writes pictures as other programs do.</summary>
internal static class PngFile
{
    /// <summary>Writes RGBA pixels, the rows with the filters 0 to 4 in turn.</summary>
    public static byte[] Write(int width, int height, Func<int, int, (byte Red, byte Green, byte Blue, byte Alpha)> pixel, byte colorType = 6, bool everyFilter = false)
    {
        var raw = new byte[height][];
        for (var y = 0; y < height; y++)
        {
            raw[y] = [.. Enumerable.Range(0, width).SelectMany(x => Bytes(pixel(x, y)))];
        }

        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                var filter = everyFilter ? y % 5 : 0;
                zlib.WriteByte((byte)filter);
                zlib.Write(Filter(filter, raw[y], y == 0 ? new byte[width * 4] : raw[y - 1]));
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, colorType);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Bytes((byte Red, byte Green, byte Blue, byte Alpha) pixel) => [pixel.Red, pixel.Green, pixel.Blue, pixel.Alpha];

    private static byte[] Filter(int filter, byte[] row, byte[] above) =>
        [.. row.Select((value, index) => (byte)(value - Predict(filter, index < 4 ? 0 : row[index - 4], above[index], index < 4 ? 0 : above[index - 4])))];

    private static int Predict(int filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => new[] { left, above, corner }.MinBy(candidate => Math.Abs(left + above - corner - candidate)),
    };

    // Nobody here reads the checksum.
    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        type.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk, 8);
        return chunk;
    }
}

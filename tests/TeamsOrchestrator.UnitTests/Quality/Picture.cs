using System.Buffers.Binary;
using System.IO.Compression;

namespace TeamsOrchestrator.UnitTests.Quality;

/// <summary>A PNG as infra/assets writes it: red, green, blue and alpha in eight bits each, rows without a filter.</summary>
internal sealed record Picture(int Width, int Height, IReadOnlyList<(byte Red, byte Green, byte Blue, byte Alpha)> Pixels)
{
    private static readonly byte[] EightBitColorWithAlpha = [8, 6, 0, 0, 0];

    public static Picture Read(string path)
    {
        var file = File.ReadAllBytes(path);
        file.AsSpan(12, 4).SequenceEqual("IHDR"u8).ShouldBeTrue($"{Repository.Name(path)} is no PNG.");
        file.AsSpan(24, 5).SequenceEqual(EightBitColorWithAlpha).ShouldBeTrue($"{Repository.Name(path)} has to be RGBA; make it with infra/assets.");
        var width = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20));

        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        return new(width, height, [.. Enumerable.Range(0, height).SelectMany(_ => ReadRow(zlib, width, path))]);
    }

    private static IEnumerable<(byte Red, byte Green, byte Blue, byte Alpha)> ReadRow(Stream rows, int width, string path)
    {
        rows.ReadByte().ShouldBe(0, $"{Repository.Name(path)} uses a row filter; make it with infra/assets.");
        var row = new byte[width * 4];
        rows.ReadExactly(row);
        return row.Chunk(4).Select(pixel => (pixel[0], pixel[1], pixel[2], pixel[3]));
    }
}

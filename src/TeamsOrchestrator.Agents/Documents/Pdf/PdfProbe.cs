using System.IO.Compression;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Says whether a PDF may draw text invisibly (render mode 3 or 7), so that most files need one run of the tool only.</summary>
internal static class InvisibleTextProbe
{
    private const int LongestDictionary = 4096;
    private const int LongestStream = 8 * 1024 * 1024;
    private const long LongestTogether = 32L * 1024 * 1024;

    /// <summary>Looks through the streams of a PDF.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>False only where no stream can set an invisible render mode.</returns>
    public static bool MayHide(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var bytes = content.Span;
        if (bytes.IndexOf("/Encrypt"u8) >= 0)
        {
            return true;
        }

        long budget = LongestTogether;
        var position = 0;
        int found;
        while ((found = bytes[position..].IndexOf("stream"u8)) >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keyword = position + found;
            position = keyword + "stream".Length;
            if (keyword >= 3 && bytes[(keyword - 3)..keyword].SequenceEqual("end"u8))
            {
                continue;
            }

            var dictionary = DictionaryBefore(bytes[..keyword]);
            if (dictionary.IsEmpty)
            {
                return true;
            }

            if (IsPicture(dictionary))
            {
                continue;
            }

            var start = StartOf(bytes, position);
            var length = bytes[start..].IndexOf("endstream"u8);
            var stream = content.Slice(start, length < 0 ? content.Length - start : length);
            if (IsSuspicious(dictionary, stream, ref budget))
            {
                return true;
            }

            position = start + stream.Length;
        }

        return false;
    }

    private static bool IsSuspicious(ReadOnlySpan<byte> dictionary, ReadOnlyMemory<byte> stream, ref long budget)
    {
        if (dictionary.IndexOf("/Filter"u8) < 0)
        {
            return SetsInvisible(stream.Span);
        }

        var isPlainFlate = dictionary.IndexOf("FlateDecode"u8) >= 0 || dictionary.IndexOf("/Fl"u8) >= 0;
        if (!isPlainFlate || dictionary.IndexOf("ASCII"u8) >= 0 || dictionary.IndexOf("LZW"u8) >= 0 || dictionary.IndexOf("RunLength"u8) >= 0)
        {
            return true;
        }

        return Inflate(stream, ref budget) is not { } plain || SetsInvisible(plain.Span);
    }

    private static ReadOnlyMemory<byte>? Inflate(ReadOnlyMemory<byte> stream, ref long budget)
    {
        using var plain = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(MemoryBytes.Open(stream), CompressionMode.Decompress);
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = zlib.Read(buffer)) > 0)
            {
                plain.Write(buffer, 0, read);
                budget -= read;
                if (budget < 0 || plain.Length > LongestStream)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException) when (plain.Length == 0)
        {
            return null;
        }
        catch (InvalidDataException)
        {
            // Line ends before "endstream" and damaged tails: what came out so far is what a viewer draws.
            return plain.GetBuffer().AsMemory(0, (int)plain.Length);
        }

        return plain.GetBuffer().AsMemory(0, (int)plain.Length);
    }

    private static bool SetsInvisible(ReadOnlySpan<byte> content)
    {
        int found;
        while ((found = content.IndexOf("Tr"u8)) >= 0)
        {
            var before = content[..found].TrimEnd(" \t\r\n"u8);
            if (before.Length > 0 && before.Length < found && before[^1] is (byte)'3' or (byte)'7')
            {
                return true;
            }

            content = content[(found + 2)..];
        }

        return false;
    }

    // Data that only an image decoder understands cannot draw text.
    private static bool IsPicture(ReadOnlySpan<byte> dictionary) =>
        dictionary.IndexOf("DCTDecode"u8) >= 0 || dictionary.IndexOf("JPXDecode"u8) >= 0
        || dictionary.IndexOf("CCITTFaxDecode"u8) >= 0 || dictionary.IndexOf("JBIG2Decode"u8) >= 0;

    private static ReadOnlySpan<byte> DictionaryBefore(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[Math.Max(0, bytes.Length - LongestDictionary)..];
        var start = bytes.LastIndexOf("obj"u8);
        return start < 0 ? [] : bytes[start..];
    }

    private static int StartOf(ReadOnlySpan<byte> bytes, int position)
    {
        if (position < bytes.Length && bytes[position] == '\r')
        {
            position++;
        }

        return position < bytes.Length && bytes[position] == '\n' ? position + 1 : position;
    }
}

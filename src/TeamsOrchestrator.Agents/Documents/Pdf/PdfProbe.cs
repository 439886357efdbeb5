using System.IO.Compression;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Looks through the streams of a PDF for what asks for a closer look, so that most files need one run of the tool only.</summary>
internal static class PdfProbe
{
    private const int LongestDictionary = 4096;
    private const int BinaryWithin = 512;
    private const int LongestStream = 8 * 1024 * 1024;
    private const long LongestTogether = 32L * 1024 * 1024;

    /// <summary>Looks through the streams of a PDF.</summary>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What may be wrong with it.</returns>
    public static PdfSuspicion Look(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        const PdfSuspicion All = PdfSuspicion.Invisible | PdfSuspicion.Covered | PdfSuspicion.Turned;
        var bytes = content.Span;
        var found = HiddenLayers.MayBe(bytes) ? PdfSuspicion.Layer : PdfSuspicion.None;
        if (bytes.IndexOf("/Encrypt"u8) >= 0)
        {
            return found | All;
        }

        long budget = LongestTogether;
        var position = 0;
        int next;
        while ((next = bytes[position..].IndexOf("stream"u8)) >= 0 && (found & All) != All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keyword = position + next;
            position = keyword + "stream".Length;
            if (keyword >= 3 && bytes[(keyword - 3)..keyword].SequenceEqual("end"u8))
            {
                continue;
            }

            var dictionary = DictionaryBefore(bytes[..keyword]);
            if (dictionary.IsEmpty)
            {
                return found | All;
            }

            var start = StartOf(bytes, position);
            var length = bytes[start..].IndexOf("endstream"u8);
            var stream = content.Slice(start, length < 0 ? content.Length - start : length);
            position = start + stream.Length;
            found |= IsPicture(dictionary) || IsFont(dictionary) ? PdfSuspicion.None : Look(dictionary, stream, ref budget);
        }

        return found;
    }

    private static PdfSuspicion Look(ReadOnlySpan<byte> dictionary, ReadOnlyMemory<byte> stream, ref long budget)
    {
        const PdfSuspicion Unknown = PdfSuspicion.Invisible | PdfSuspicion.Covered | PdfSuspicion.Turned;
        if (dictionary.IndexOf("/Filter"u8) < 0)
        {
            return LookAt(dictionary, stream.Span);
        }

        var isPlainFlate = dictionary.IndexOf("FlateDecode"u8) >= 0 || dictionary.IndexOf("/Fl"u8) >= 0;
        if (!isPlainFlate || dictionary.IndexOf("ASCII"u8) >= 0 || dictionary.IndexOf("LZW"u8) >= 0 || dictionary.IndexOf("RunLength"u8) >= 0)
        {
            return Unknown;
        }

        return Inflate(stream, ref budget) is not { } plain ? Unknown : LookAt(dictionary, plain.Span);
    }

    private static PdfSuspicion LookAt(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> content)
    {
        if (dictionary.IndexOf("/ObjStm"u8) >= 0)
        {
            return HiddenLayers.MayBe(content) ? PdfSuspicion.Layer : PdfSuspicion.None;
        }

        if (!IsDrawing(content))
        {
            return PdfSuspicion.None;
        }

        var drawing = new PdfDrawing();
        drawing.Follow(content);

        // A stream of its own that only covers may lie over the text of another one.
        var isCover = drawing is { HasCover: true, HasText: false, IsLetter: false } && dictionary.IndexOf("/PatternType"u8) < 0;
        return (drawing.HasInvisibleText ? PdfSuspicion.Invisible : PdfSuspicion.None) | (drawing.IsSuspect || isCover ? PdfSuspicion.Covered : PdfSuspicion.None)
            | (drawing.HasTurned ? PdfSuspicion.Turned : PdfSuspicion.None);
    }

    // Operators are text; tables, programs and colours of pictures are not.
    private static bool IsDrawing(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, BinaryWithin)];
        var binary = 0;
        foreach (var value in start)
        {
            binary += value is 0 or (> 0 and < 9) or (> 13 and < 32) ? 1 : 0;
        }

        return binary * 20 <= start.Length && content.IndexOf("begincmap"u8) < 0;
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

    private static bool IsFont(ReadOnlySpan<byte> dictionary) =>
        dictionary.IndexOf("/Length1"u8) >= 0 || dictionary.IndexOf("Type1C"u8) >= 0 || dictionary.IndexOf("CIDFontType0C"u8) >= 0 || dictionary.IndexOf("OpenType"u8) >= 0
        || dictionary.IndexOf("/XRef"u8) >= 0 || dictionary.IndexOf("/Metadata"u8) >= 0;

    // Data that only an image decoder understands cannot draw text.
    private static bool IsPicture(ReadOnlySpan<byte> dictionary) =>
        dictionary.IndexOf("/Image"u8) >= 0 || dictionary.IndexOf("DCTDecode"u8) >= 0 || dictionary.IndexOf("JPXDecode"u8) >= 0
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

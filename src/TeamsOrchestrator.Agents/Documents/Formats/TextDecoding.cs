using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Decodes text files: by byte order mark, else UTF-8, else by what the letters look like.</summary>
internal static class TextDecoding
{
    private const int Sample = 64 * 1024;

    // Windows-1252 differs from Latin-1 in these 32 places only.
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <param name="declared">What the file itself calls its encoding, or null. UTF-8 and byte order marks are believed before it.</param>
    /// <returns>The text.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding? declared = null)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]))
        {
            return Encoding.UTF32.GetString(bytes[4..]);
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (FindUtf16(bytes) is { } unmarked)
        {
            return unmarked.GetString(bytes);
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (declared ?? EncodingGuess.Find(bytes)).GetString(bytes);
        }
    }

    /// <summary>Says whether bytes are text in one of the encodings: hardly any control characters.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <returns>Whether it looks like text.</returns>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]) || FindUtf16(bytes) is not null)
        {
            return true;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var control = 0;
        foreach (var value in sample)
        {
            if (value == 0)
            {
                return false;
            }

            if (value < 32 && value is not ((byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\f' or 0x1B))
            {
                control++;
            }
        }

        return control * 50 <= sample.Length;
    }

    /// <summary>Returns what a C1 control character stands for where text was decoded as Latin-1 by mistake.</summary>
    /// <param name="value">The character, 0x80 to 0x9F.</param>
    /// <returns>The character of Windows-1252.</returns>
    public static char FromWindows1252(int value) => Upper[value - 0x80];

    // Without a mark, text in two bytes gives itself away by the zeros of its blanks and Latin letters.
    private static UnicodeEncoding? FindUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 8 || sample.IndexOf((byte)0) < 0)
        {
            return null;
        }

        int even = 0, odd = 0, double0 = 0;
        for (var index = 0; index < sample.Length; index += 2)
        {
            even += sample[index] == 0 ? 1 : 0;
            odd += sample[index + 1] == 0 ? 1 : 0;
            double0 += sample[index] == 0 && sample[index + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        return double0 > 0 ? null
            : odd * 2 > pairs && even == 0 ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
            : even * 2 > pairs && odd == 0 ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
            : null;
    }
}

using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Decodes text files: by byte order mark, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoding
{
    private const int Sample = 64 * 1024;

    // Windows-1252 differs from Latin-1 in these 32 places only, so no code page package is needed.
    private const string Upper = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
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
            return DecodeWindows1252(bytes);
        }
    }

    /// <summary>Says whether bytes are text in one of the encodings: hardly any control characters.</summary>
    /// <param name="bytes">The bytes of a file.</param>
    /// <returns>Whether it looks like text.</returns>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
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

    private static string DecodeWindows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value is >= 0x80 and < 0xA0 ? FromWindows1252(value) : (char)value);
        }

        return text.ToString();
    }
}

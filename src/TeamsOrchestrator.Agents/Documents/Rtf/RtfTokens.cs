namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>Takes RTF apart in one pass.</summary>
internal static class RtfTokens
{
    private const int LongestWord = 32;
    private const int LongestNumber = 9;

    /// <summary>Reads a file piece by piece.</summary>
    /// <param name="content">The file.</param>
    /// <returns>The pieces, in order.</returns>
    public static IEnumerable<RtfToken> Read(ReadOnlyMemory<byte> content)
    {
        for (var position = 0; position < content.Length;)
        {
            var value = content.Span[position];
            switch (value)
            {
                case (byte)'{' or (byte)'}':
                    yield return new RtfToken((char)value, string.Empty, null);
                    position++;
                    break;
                case (byte)'\\':
                    var token = ReadControl(content.Span, ref position);
                    yield return token;
                    position += token is { Word: "bin", Number: > 0 and var length } ? Math.Min(length, content.Length - position) : 0;
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    position++;
                    break;
                default:
                    yield return new RtfToken('\0', string.Empty, value);
                    position++;
                    break;
            }
        }
    }

    private static RtfToken ReadControl(ReadOnlySpan<byte> content, ref int position)
    {
        position++;
        if (position >= content.Length)
        {
            return new RtfToken('\\', string.Empty, null);
        }

        if (!char.IsAsciiLetter((char)content[position]))
        {
            var sign = (char)content[position++];
            if (sign != '\'')
            {
                return new RtfToken('\\', sign.ToString(), null);
            }

            var digits = content[position..Math.Min(position + 2, content.Length)];
            position += digits.Length;
            return new RtfToken('\\', "'", int.TryParse(digits, System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code) ? code : null);
        }

        var start = position;
        while (position < content.Length && char.IsAsciiLetter((char)content[position]) && position - start < LongestWord)
        {
            position++;
        }

        var word = System.Text.Encoding.ASCII.GetString(content[start..position]);
        return new RtfToken('\\', word, ReadNumber(content, ref position));
    }

    private static int? ReadNumber(ReadOnlySpan<byte> content, ref int position)
    {
        var start = position;
        position += position < content.Length && content[position] == '-' ? 1 : 0;
        while (position < content.Length && content[position] is >= (byte)'0' and <= (byte)'9' && position - start < LongestNumber)
        {
            position++;
        }

        int? number = int.TryParse(content[start..position], System.Globalization.NumberStyles.AllowLeadingSign, null, out var value) ? value : null;
        position += position < content.Length && content[position] == ' ' ? 1 : 0;
        return number;
    }
}

using System.Buffers.Text;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Reads a content stream operator by operator. Strings are passed over: what is written does not matter here, only where.</summary>
internal ref struct PdfOperators(ReadOnlySpan<byte> content)
{
    private const int MostNumbers = 6;

    private readonly ReadOnlySpan<byte> content = content;
    private readonly double[] numbers = new double[MostNumbers];
    private int position;
    private int count;

    /// <summary>Gets the name of the operator.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Gets how many numbers stand before it, six at most.</summary>
    public readonly int Count => count;

    /// <summary>Gets a number that stands before it.</summary>
    /// <param name="index">Its place, from 0; where there is none, it is 0.</param>
    public readonly double this[int index] => index >= 0 && index < count ? numbers[index] : 0;

    /// <summary>Moves on to the next operator.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        count = 0;
        while (position < content.Length)
        {
            var value = content[position];
            if (value is (byte)'(')
            {
                SkipString();
            }
            else if (value is (byte)'%')
            {
                SkipTo((byte)'\n');
            }
            else if (value is (byte)'<' && position + 1 < content.Length && content[position + 1] != '<')
            {
                SkipTo((byte)'>');
            }
            else if (value is (byte)'/')
            {
                position++;
                _ = Word();
            }
            else if (IsRegular(value))
            {
                if (TakeWord(Word()))
                {
                    return true;
                }
            }
            else
            {
                position++;
            }
        }

        return false;
    }

    private bool TakeWord(ReadOnlySpan<byte> word)
    {
        if (Utf8Parser.TryParse(word, out double number, out var used) && used == word.Length)
        {
            if (count == MostNumbers)
            {
                numbers.AsSpan(1).CopyTo(numbers);
                count--;
            }

            numbers[count++] = number;
            return false;
        }

        Name = word;
        if (word.SequenceEqual("ID"u8))
        {
            var end = content[position..].IndexOf("EI"u8);
            position = end < 0 ? content.Length : position + end;
        }

        return true;
    }

    private ReadOnlySpan<byte> Word()
    {
        var start = position;
        while (position < content.Length && IsRegular(content[position]))
        {
            position++;
        }

        position += position == start && position < content.Length ? 1 : 0;
        return content[start..position];
    }

    private void SkipString()
    {
        var depth = 0;
        for (; position < content.Length; position++)
        {
            var value = content[position];
            if (value == '\\' && position + 1 < content.Length)
            {
                position++;
            }
            else
            {
                depth += value == '(' ? 1 : value == ')' ? -1 : 0;
                if (depth == 0)
                {
                    position++;
                    return;
                }
            }
        }
    }

    private void SkipTo(byte end)
    {
        var found = content[position..].IndexOf(end);
        position = found < 0 ? content.Length : position + found + 1;
    }

    private static bool IsRegular(byte value) => value > ' ' && value is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}

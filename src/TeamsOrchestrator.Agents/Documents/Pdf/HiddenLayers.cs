using System.Buffers;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Layers of a PDF that are switched off: a viewer does not show them, and so their text is not read. To say what it is, it is shown once.</summary>
internal static class HiddenLayers
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \r\n\t"u8);

    /// <summary>Says whether something switches a layer off.</summary>
    /// <param name="content">The file, or what was packed in it.</param>
    /// <returns>Whether there may be such a layer.</returns>
    public static bool MayBe(ReadOnlySpan<byte> content) => content.IndexOf("/OCProperties"u8) >= 0 && Find(content) >= 0;

    /// <summary>Switches all layers on.</summary>
    /// <param name="content">The file.</param>
    /// <returns>A file of the same length that shows them, or null where what switches them off is packed.</returns>
    public static byte[]? Show(ReadOnlySpan<byte> content)
    {
        var shown = content.ToArray();
        var changed = false;
        for (var from = 0; Find(shown.AsSpan(from)) is >= 0 and var at; from += at + 4)
        {
            // A name that nobody knows switches nothing off.
            shown[from + at + 3] = shown[from + at + 3] == (byte)'F' ? (byte)'X' : (byte)'x';
            changed = true;
        }

        return changed ? shown : null;
    }

    // "/OFF [12 0 R]" and "/BaseState /OFF"; an empty list switches nothing off.
    private static int Find(ReadOnlySpan<byte> content)
    {
        for (var from = 0; content[from..].IndexOf("/OFF"u8) is >= 0 and var at; from += at + 4)
        {
            var rest = content[(from + at + 4)..];
            var begin = rest.IndexOfAnyExcept(Blanks);
            if (begin >= 0 && rest[begin] == '[')
            {
                var first = rest[(begin + 1)..].IndexOfAnyExcept(Blanks);
                if (first >= 0 && rest[begin + 1 + first] != ']')
                {
                    return from + at;
                }
            }
            else if (content[..(from + at)].TrimEnd(" \r\n\t"u8).EndsWith("/BaseState"u8))
            {
                return from + at;
            }
        }

        return -1;
    }
}

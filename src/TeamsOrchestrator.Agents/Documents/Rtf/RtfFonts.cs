using System.Text;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>The encodings of an RTF file's fonts.</summary>
internal sealed class RtfFonts
{
    private const int Most = 4096;

    // The character sets of Windows fonts and their code pages.
    private static readonly Dictionary<int, int> CodePages = new()
    {
        [0] = 1252, [77] = 10000, [128] = 932, [129] = 949, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258, [177] = 1255, [178] = 1256, [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250,
    };

    private readonly Dictionary<int, Encoding> encodings = [];
    private int? current;

    /// <summary>Begins the description of a font.</summary>
    /// <param name="number">Its number, or null where no font is described.</param>
    public void Begin(int? number) => current = number;

    /// <summary>Ends it.</summary>
    public void EndName() => current = null;

    /// <summary>Takes the character set of the font that is being described.</summary>
    /// <param name="characters">The number of the set.</param>
    public void SetCharacters(int characters)
    {
        // A font of the default set (1) and symbols (2) say nothing.
        if (current is { } number && encodings.Count < Most && characters != 0 && CodePages.TryGetValue(characters, out var page))
        {
            encodings[number] = EncodingGuess.Get(page);
        }
    }

    /// <summary>Returns the encoding of a font.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The encoding, or null where it is that of the file.</returns>
    public Encoding? EncodingOf(int number) => encodings.GetValueOrDefault(number);
}

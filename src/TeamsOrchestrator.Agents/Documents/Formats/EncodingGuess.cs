using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Finds the encoding of a text that says none and is not UTF-8: the one in which letters stand among letters and quotation marks around them.</summary>
internal static class EncodingGuess
{
    private const int Sample = 64 * 1024;
    private const double ClearLead = 1.2;

    // The letters beyond ASCII that the languages of each encoding use. What is not among them is a letter that hardly anybody writes.
    private static readonly (int CodePage, string Letters)[] Candidates =
    [
        (1252, "äöüÄÖÜßéèêëàâáãåæçîïíìñôóòõøœùûúÿÉÈÀÂÁÅÆÇÎÍÑÔÓØŒÙÛÚ"),
        (1250, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăâîşţđäöüß"),
        (28592, "ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăâîşţđäöüß"),
        (1254, "ğışİĞŞçöüÇÖÜâîû"),
        (850, "äöüÄÖÜßéèêëàâáåæçîïíñôóòøùûúÉÅÆÇÑØ"),
        (10000, "äöüÄÖÜßéèêëàâáãåæçîïíìñôóòõøœùûúÿÉÈÀÂÁÅÆÇÎÍÑÔÓØŒÙÛÚ"),
        (1251, Cyrillic),
        (20866, Cyrillic),
        (866, Cyrillic),
        (28595, Cyrillic),
        (1253, "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"),
    ];

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁІЇЄҐ";

    private const string Signs = "„“”‚‘’»«–—•…·°§€£©®™´¿¡º±×²³½¼ \u00AD";

    /// <summary>Finds the encoding.</summary>
    /// <param name="bytes">The text.</param>
    /// <returns>The encoding; Windows-1252 where nothing speaks for another.</returns>
    public static Encoding Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (IsSimplifiedChinese(sample))
        {
            return Get(54936);
        }

        var best = (Encoding: Get(1252), Score: double.NegativeInfinity);
        foreach (var (codePage, letters) in Candidates)
        {
            var encoding = Get(codePage);
            var score = Rate(encoding.GetString(sample), letters);
            if (double.IsNegativeInfinity(best.Score) || score > Math.Max(best.Score * ClearLead, best.Score + 1))
            {
                best = (encoding, score);
            }
        }

        return best.Encoding;
    }

    /// <summary>Gets an encoding by its code page.</summary>
    /// <param name="codePage">The number.</param>
    /// <returns>The encoding; Windows-1252 where there is none of that number.</returns>
    public static Encoding Get(int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }
    }

    private static double Rate(string text, string letters)
    {
        var score = 0.0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] > '\u007F')
            {
                score += RateAt(text, index, letters);
            }
        }

        return score;
    }

    private static double RateAt(string text, int index, string letters)
    {
        var character = text[index];
        var before = index > 0 ? text[index - 1] : ' ';
        var after = index + 1 < text.Length ? text[index + 1] : ' ';
        if (!char.IsLetter(character))
        {
            var isInWord = char.IsLetter(before) && char.IsLetter(after) && character is not ('’' or '\'' or '–' or '·' or '\u00AD');
            return isInWord || char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned ? -1
                : Signs.Contains(character, StringComparison.Ordinal) ? 0.5 : -0.5;
        }

        // Capitals inside a word, and letters beside nothing or beside another script, are signs of the wrong encoding.
        var isTorn = (char.IsUpper(character) && char.IsLower(before)) || (char.IsLower(character) && char.IsUpper(before) && char.IsUpper(after));
        var isAlone = !char.IsLetter(before) && !char.IsLetter(after) && !char.IsWhiteSpace(before);
        var isMixed = (character >= 'Ͱ' && (IsLatin(before) || IsLatin(after))) || (character < 'Ͱ' && (IsBeyondLatin(before) || IsBeyondLatin(after)));
        var isCrowded = IsAccented(character) && IsAccented(before) && IsAccented(after);
        return isTorn || isAlone || isMixed || isCrowded ? -1
            : !letters.Contains(character, StringComparison.Ordinal) ? -0.5
            : char.IsUpper(character) ? 0.5 : 1;
    }

    // No language writes three of them in a row.
    private static bool IsAccented(char character) => IsLatin(character) && character > '\u007F';

    private static bool IsLatin(char character) => char.IsLetter(character) && character < 'Ͱ';

    private static bool IsBeyondLatin(char character) => char.IsLetter(character) && character >= 'Ͱ';

    // Chinese letters are pairs, so every run of them is even; words of any other script are odd half of the time.
    private static bool IsSimplifiedChinese(ReadOnlySpan<byte> bytes)
    {
        var (pairs, runs) = (0, 0);
        for (var index = 0; index < bytes.Length;)
        {
            if (bytes[index] < 0x80)
            {
                index++;
                continue;
            }

            runs++;
            for (; index < bytes.Length && bytes[index] >= 0x80; index += 2)
            {
                if (index + 1 >= bytes.Length)
                {
                    break;
                }

                if (bytes[index] is < 0xA1 or > 0xF7 || bytes[index + 1] < 0xA1)
                {
                    return false;
                }

                pairs++;
            }
        }

        return pairs >= 12 && (runs >= 6 || pairs >= 8 * runs);
    }
}

using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Takes characters that nobody can see out of lines, and says what they were.</summary>
internal static class VisibleLine
{
    // A few zero-width characters come from copying out of web pages; many inside words split them on purpose.
    private const int TolerableZeroWidth = 4;

    // Whoever types in two scripts leaves one in the wrong one now and then.
    private const int TolerableLookalikes = 1;

    /// <summary>Cleans one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hidden">Receives what was hidden in it.</param>
    /// <returns>The line as a reader sees it: tabs are blanks, nothing invisible, no trailing blanks.</returns>
    public static string Clean(string line, ICollection<string> hidden)
    {
        var straight = Lookalikes.Straighten(line, out var disguised);
        if (disguised > TolerableLookalikes)
        {
            hidden.Add(string.Create(CultureInfo.InvariantCulture, $"{disguised} letters of another script in: {straight.Trim()}"));
        }

        line = straight;
        if (!NeedsCleaning(line))
        {
            return line.TrimEnd();
        }

        var visible = new StringBuilder(line.Length);
        var tags = new StringBuilder();
        var zeroWidth = 0;
        var inFlag = false;
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value is >= 0xE0000 and <= 0xE007F)
            {
                // Tag characters after a black flag spell the flags of England, Scotland and Wales.
                if (!inFlag && rune.Value is >= 0xE0020 and <= 0xE007E)
                {
                    tags.Append((char)(rune.Value - 0xE0000));
                }

                continue;
            }

            inFlag = rune.Value == 0x1F3F4;
            if (IsInvisible(rune, visible))
            {
                zeroWidth += rune.Value is 0xAD or 0xFEFF ? 0 : 1;
            }
            else
            {
                Append(visible, rune);
            }
        }

        var cleaned = visible.ToString().TrimEnd();
        Report(cleaned, tags, zeroWidth, hidden);
        return cleaned;
    }

    private static void Report(string cleaned, StringBuilder tags, int zeroWidth, ICollection<string> hidden)
    {
        if (tags.Length > 0)
        {
            hidden.Add(tags.ToString());
        }

        if (zeroWidth > TolerableZeroWidth)
        {
            hidden.Add(string.Create(CultureInfo.InvariantCulture, $"{zeroWidth} zero-width characters in: {cleaned.Trim()}"));
        }
    }

    private static void Append(StringBuilder visible, Rune rune)
    {
        switch (rune.Value)
        {
            case '\t' or 0xA0 or 0x2007 or 0x202F:
                visible.Append(' ');
                break;
            case (>= 0xFB00 and <= 0xFB06) or (>= 0xFF10 and <= 0xFF19) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A) or (>= 0x1D400 and <= 0x1D7FF):
                // ligatures, wide letters, and letters for formulas that some set their names in
                visible.Append(rune.ToString().Normalize(NormalizationForm.FormKC));
                break;
            case >= 0x80 and < 0xA0 when !char.IsControl(TextDecoding.FromWindows1252(rune.Value)):
                visible.Append(TextDecoding.FromWindows1252(rune.Value));
                break;
            default:
                if (rune.Value >= 32 && rune.Value is not (>= 0x7F and < 0xA0))
                {
                    visible.Append(rune.ToString());
                }

                break;
        }
    }

    // Joiners shape letters in Arabic and Indic scripts and join emoji; between Latin letters they only hide.
    private static bool IsInvisible(Rune rune, StringBuilder before) => rune.Value switch
    {
        0xAD or 0x200B or 0x200E or 0x200F or 0x2060 or 0x2061 or 0x2062 or 0x2063 or 0x2064 or 0xFEFF or 0x180E or 0x034F => true,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        0x200C or 0x200D => before.Length == 0 || before[^1] < 0x250,
        _ => false,
    };

    private static bool NeedsCleaning(string line)
    {
        foreach (var character in line)
        {
            if (character is < ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD' or '\u034F' or '\u180E' or (>= '\u2007' and <= '\u206F')
                or (>= '\uFB00' and <= '\uFB06') or (>= '\uFF10' and <= '\uFF5A') or '\uFEFF' or '\uDB40' or '\uD835')
            {
                return true;
            }
        }

        return false;
    }
}

using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Takes out of a text what a model would read and people cannot see, and what would look like the marks around data.</summary>
internal static class CleanText
{
    private const char Covered = '█';

    /// <summary>Cleans a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without invisible characters. A covered passage is one block, so that its length says nothing either.</returns>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == Covered && clean.Length > 0 && clean[^1] == Covered)
            {
                continue;
            }

            if (IsSpace(rune))
            {
                clean.Append(rune.Value is '\n' or '\t' ? (char)rune.Value : ' ');
            }
            else if (!IsInvisible(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.Replace("<<<", "‹‹‹").Replace(">>>", "›››").ToString();
    }

    /// <summary>Says whether a line holds what a model would read and people cannot see.</summary>
    public static bool HidesSomething(string line) => line.EnumerateRunes().Any(rune => IsInvisible(rune) || (rune.Value != '\t' && IsSpace(rune)));

    private static bool IsSpace(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Format characters (the tags among them), what belongs to nobody, and the selectors by which a text is hidden behind a letter.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0xFFFD;
}

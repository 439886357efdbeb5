using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Takes out of names and titles what a reader cannot see, or what turns the text around.</summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Returns the text on one line, without white space at its ends.</summary>
    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                visible.Append(visible.Length > 0 && visible[^1] == ' ' ? string.Empty : " ");
            }
            else if (IsShown(rune))
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString().Trim();
    }

    // Direction overrides make "exe.jpg" of "gpj.exe"; the joiners are part of emoji and of scripts such as Persian.
    private static bool IsShown(Rune rune) => rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);
}

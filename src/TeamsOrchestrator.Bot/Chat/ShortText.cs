using System.Globalization;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Shortens what people wrote where a card repeats it.</summary>
internal static class ShortText
{
    /// <summary>Cuts a text where it is too long, never within a character that a reader sees as one.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The longest result, the dots not counted.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        for (int next; (next = StringInfo.GetNextTextElementLength(text.AsSpan(end))) > 0 && end + next <= length;)
        {
            end += next;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }
}

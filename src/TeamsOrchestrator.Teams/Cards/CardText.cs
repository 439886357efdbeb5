using System.Buffers;
using System.Text;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Prepares text from outside (names, quotes, reasons) for text blocks and facts.</summary>
public static class CardText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>~&{#+-.)");

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Escapes whatever a text block would take for Markdown, a mention or a date function, so that it is shown as it is.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text for a text block.</returns>
    public static string Escape(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAny(Special))
        {
            return text ?? string.Empty;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' => true,
        '&' => StartsEntity(text.AsSpan(at + 1)),
        '{' => at > 0 && text[at - 1] is '{', // {{DATE(…)}}
        '#' or '+' or '-' => StartsLine(text, at), // a heading or list
        '.' or ')' => at > 0 && char.IsAsciiDigit(text[at - 1]) && StartsLine(text, text.AsSpan(0, at).LastIndexOfAnyExceptInRange('0', '9') + 1), // a numbered list
        _ => false,
    };

    private static bool StartsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(';');
        return end > 0 && rest[..end].TrimStart('#').IndexOfAnyExcept(LettersAndDigits) < 0;
    }

    private static bool StartsLine(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ').TrimEnd('\t');
        return before.IsEmpty || before[^1] is '\n' or '\r';
    }
}

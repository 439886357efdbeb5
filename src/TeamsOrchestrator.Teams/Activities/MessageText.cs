using System.Net;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Turns the text of a message into what the person meant to say.</summary>
internal static class MessageText
{
    private const string CloseTag = "</at>";

    public static string Clean(string? text, string? format, IReadOnlyList<Mention> mentions, string? botId)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        foreach (var mention in mentions)
        {
            if (string.Equals(mention.Mentioned.Id, botId, StringComparison.OrdinalIgnoreCase))
            {
                text = Without(text, mention);
            }
        }

        if (string.Equals(format, "xml", StringComparison.OrdinalIgnoreCase) || string.Equals(format, "html", StringComparison.OrdinalIgnoreCase))
        {
            text = WebUtility.HtmlDecode(text);
        }

        // Teams leaves these behind mentions whatever the format says.
        return text.Replace("&nbsp;", " ", StringComparison.OrdinalIgnoreCase).Replace('\u00A0', ' ').Trim();
    }

    private static string Without(string text, Mention mention)
    {
        if (mention.Text.Length > 0 && text.Contains(mention.Text, StringComparison.Ordinal))
        {
            return text.Replace(mention.Text, " ", StringComparison.Ordinal);
        }

        // The entity's text and the message's differ in "@" and in attributes of the tag on some clients.
        var names = new[] { mention.Mentioned.Name, Inner(mention.Text) };
        for (var start = IndexOfTag(text, 0); start >= 0; start = IndexOfTag(text, start + 1))
        {
            var end = text.IndexOf(CloseTag, start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                return text;
            }

            var inner = Inner(text[start..(end + CloseTag.Length)]);
            if (names.Any(name => name is { Length: > 0 } && string.Equals(name.TrimStart('@'), inner, StringComparison.OrdinalIgnoreCase)))
            {
                return string.Concat(text.AsSpan(0, start), " ", text.AsSpan(end + CloseTag.Length));
            }
        }

        return text;
    }

    private static int IndexOfTag(string text, int from)
    {
        for (var at = text.IndexOf("<at", from, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("<at", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at + 3 < text.Length && text[at + 3] is '>' or ' ')
            {
                return at;
            }
        }

        return -1;
    }

    private static string Inner(string tag)
    {
        var open = tag.IndexOf('>', StringComparison.Ordinal);
        var close = tag.LastIndexOf('<');
        return open >= 0 && close > open ? tag[(open + 1)..close].Trim().TrimStart('@') : string.Empty;
    }
}

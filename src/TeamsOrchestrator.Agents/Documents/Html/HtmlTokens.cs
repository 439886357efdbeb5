namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>Takes HTML apart, in one pass and whatever is wrong with it, as browsers do.</summary>
internal static class HtmlTokens
{
    // What is in these is no markup.
    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>Reads a text piece by piece.</summary>
    /// <param name="html">The text.</param>
    /// <returns>The pieces, in order.</returns>
    public static IEnumerable<HtmlToken> Read(string html)
    {
        var position = 0;
        while (position < html.Length)
        {
            var tag = html.IndexOf('<', position);
            if (tag < 0)
            {
                yield return new HtmlToken(HtmlTokenKind.Text, string.Empty, html[position..]);
                yield break;
            }

            if (tag > position)
            {
                yield return new HtmlToken(HtmlTokenKind.Text, string.Empty, html[position..tag]);
            }

            var token = ReadTag(html, tag, out position);
            yield return token;
            if (token.Kind == HtmlTokenKind.Open && Array.IndexOf(RawElements, token.Name) >= 0)
            {
                var end = html.IndexOf($"</{token.Name}", position, StringComparison.OrdinalIgnoreCase);
                end = end < 0 ? html.Length : end;
                yield return new HtmlToken(HtmlTokenKind.Text, token.Name, html[position..end]);
                position = end;
            }
        }
    }

    private static HtmlToken ReadTag(string html, int start, out int next)
    {
        if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
        {
            var close = html.IndexOf("-->", Math.Min(start + 4, html.Length), StringComparison.Ordinal);
            next = close < 0 ? html.Length : close + 3;
            return new HtmlToken(HtmlTokenKind.Comment, string.Empty, html[Math.Min(start + 4, html.Length)..(close < 0 ? html.Length : close)]);
        }

        var isClosing = start + 1 < html.Length && html[start + 1] == '/';
        var from = start + (isClosing ? 2 : 1);
        var to = from;
        while (to < html.Length && (char.IsAsciiLetterOrDigit(html[to]) || html[to] is ':' or '-'))
        {
            to++;
        }

        if (to == from && (from >= html.Length || html[from] is not ('!' or '?')))
        {
            next = start + 1; // "a < b" is text
            return new HtmlToken(HtmlTokenKind.Text, string.Empty, "<");
        }

        var end = EndOfTag(html, to);
        next = Math.Min(end + 1, html.Length);
        var kind = to == from ? HtmlTokenKind.Comment : isClosing ? HtmlTokenKind.Close : HtmlTokenKind.Open;
        return new HtmlToken(kind, html[from..to].ToLowerInvariant(), kind == HtmlTokenKind.Open ? html[to..end] : string.Empty);
    }

    // A tag ends at the first ">" outside quotation marks.
    private static int EndOfTag(string html, int position)
    {
        var quote = '\0';
        for (; position < html.Length; position++)
        {
            var character = html[position];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'' && html[position - 1] == '=')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return position;
            }
        }

        return html.Length;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Cuts text into words in a way that keeps C++, C#, .NET, R&amp;D and 3.11 whole.</summary>
internal static class Tokenizer
{
    private static readonly SearchValues<string> LinkSigns = SearchValues.Create(
        ["://", "www.", ".com/", ".org/", ".net/", ".io/", ".de/", ".dev/"], StringComparison.OrdinalIgnoreCase);

    // What is covered right behind a word is its ending, and parts it from nothing.
    private const char CoveredEnding = '█';

    /// <summary>Cuts a text into tokens. Links and mail addresses are left out: their words are no statements.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Added to every position.</param>
    /// <returns>The tokens in order.</returns>
    public static List<Token> Tokenize(string text, int offset = 0)
    {
        var tokens = new List<Token>((text.Length / 6) + 1);
        var gapStart = 0;
        var position = 0;
        while (position < text.Length)
        {
            if (!StartsToken(text, position))
            {
                position++;
                continue;
            }

            if (LinkEnd(text, position) is { } linkEnd)
            {
                position = linkEnd;
                continue;
            }

            var end = TokenEnd(text, position);
            var gap = tokens.Count == 0 ? Gap.Line : GapOf(text.AsSpan(gapStart, position - gapStart).TrimStart(CoveredEnding));
            var word = text[position..end];
            var fold = GermanCallings.Common(word, Fold(word), isCovered: end < text.Length && text[end] == CoveredEnding);
            tokens.Add(new Token(word, fold, position + offset, end + offset, gap));
            position = gapStart = end;
        }

        return tokens;
    }

    /// <summary>Brings a word into the form in which words are compared.</summary>
    /// <param name="word">The word.</param>
    /// <returns>Lower case, without diacritics, umlauts spelled out.</returns>
    public static string Fold(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var folded = new StringBuilder(lower.Length + 4);
        foreach (var character in lower.Normalize(NormalizationForm.FormC))
        {
            _ = character switch
            {
                'ä' => folded.Append("ae"),
                'ö' => folded.Append("oe"),
                'ü' => folded.Append("ue"),
                'ß' => folded.Append("ss"),
                _ => folded.Append(WithoutMark(character)),
            };
        }

        return folded.ToString();
    }

    private static string WithoutMark(char character)
    {
        if (char.IsAscii(character) || !char.IsLetter(character))
        {
            return character.ToString();
        }

        var first = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return first.ToString();
    }

    private static bool StartsToken(string text, int position)
    {
        var character = text[position];
        return char.IsLetterOrDigit(character)
            || (character == '.' && (position == 0 || !char.IsLetterOrDigit(text[position - 1])) && NextIs(text, position + 1, "net"));
    }

    private static bool NextIs(string text, int position, string word) =>
        text.AsSpan(position).StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (position + word.Length == text.Length || !char.IsLetter(text[position + word.Length]));

    private static int? LinkEnd(string text, int position)
    {
        if (position > 0 && !char.IsWhiteSpace(text[position - 1]) && text[position - 1] is not ('(' or '<' or '[' or '|' or ','))
        {
            return null;
        }

        var end = position;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '>' or ']' or '|' or ','))
        {
            end++;
        }

        var chunk = text.AsSpan(position, end - position);
        return chunk.ContainsAny(LinkSigns) || (chunk.IndexOf('@') is > 0 and var at && at < chunk.Length - 1) ? end : null;
    }

    private static int TokenEnd(string text, int position)
    {
        var end = position + 1;
        var isNumber = char.IsDigit(text[position]);
        while (end < text.Length)
        {
            var character = text[end];
            var continues = char.IsLetterOrDigit(character)
                || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
                || (isNumber && character == '.' && IsDigit(text, end + 1) && char.IsDigit(text[end - 1]));
            if (!continues)
            {
                break;
            }

            end++;
        }

        return Suffix(text, position, end);
    }

    // C++, C#, A+ and R&D: signs that belong to very short names.
    private static int Suffix(string text, int start, int end)
    {
        var length = end - start;
        if (length > 2 || end >= text.Length || !char.IsLetter(text[start]))
        {
            return end;
        }

        if (length == 1 && text.AsSpan(end).StartsWith("++"))
        {
            end += 2;
            while (IsDigit(text, end))
            {
                end++;
            }

            return end;
        }

        if (length == 1 && text[end] is '#' or '+' && (end + 1 == text.Length || !char.IsLetter(text[end + 1])))
        {
            return end + 1;
        }

        if (text[end] == '&' && char.IsUpper(text[start]) && end + 1 < text.Length && char.IsUpper(text[end + 1])
            && (end + 2 == text.Length || !char.IsLetter(text[end + 2])))
        {
            return end + 2;
        }

        return end;
    }

    private static bool IsDigit(string text, int position) => position < text.Length && char.IsDigit(text[position]);

    private static Gap GapOf(ReadOnlySpan<char> between)
    {
        var core = between.Trim();
        var hasSpace = core.Length != between.Length;
        if (core.IsEmpty)
        {
            return Gap.Space;
        }

        if (core.Length == 1)
        {
            switch (core[0])
            {
                case '-' or '‐' or '‑':
                    return hasSpace ? Gap.List : Gap.Hyphen;
                case '/':
                    return Gap.Slash;
                case '&':
                    return Gap.Ampersand;
                case '.' or '\'' or '’' or '_':
                    return hasSpace ? Gap.Stop : Gap.Dot;
                case '(' or ')' or '[' or ']' or ':':
                    return Gap.Bracket;
                default:
                    break;
            }
        }

        foreach (var character in core)
        {
            if (character is '.' or ';' or '!' or '?' or '•' or '█' or '▪' or '●' or '◦' or '■' or '\uF0B7' or '*')
            {
                return Gap.Stop;
            }
        }

        return core.IndexOfAny("()[]") >= 0 ? Gap.Bracket : Gap.List;
    }
}

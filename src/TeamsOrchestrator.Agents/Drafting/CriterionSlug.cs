using System.Globalization;
using System.Text;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Makes ids of criteria from their wording.</summary>
internal static class CriterionSlug
{
    private const int Longest = 36;

    /// <summary>Makes an id that no other criterion has.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="taken">The ids in use; the new one is added.</param>
    /// <returns>Lower-case letters, digits and hyphens.</returns>
    public static string Of(string text, ISet<string> taken)
    {
        var slug = new StringBuilder();
        var tokens = Tokenizer.Tokenize(text);
        var telling = tokens.Where(token => !Filler.IsFiller(token.Fold) || IsName(token)).ToList();
        foreach (var token in telling.Count > 0 ? telling : tokens)
        {
            var word = Ascii(token.Fold);
            if (word.Length > 0 && slug.Length + word.Length < Longest)
            {
                _ = slug.Length > 0 ? slug.Append('-') : slug;
                slug.Append(word);
            }
            else if (slug.Length > 0)
            {
                break;
            }
        }

        var id = slug.Length == 0 ? "criterion" : slug.ToString();
        var unique = id;
        var number = 2;
        while (!taken.Add(unique))
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number++}");
        }

        return unique;
    }

    // R, C and Go are short but no filler.
    private static bool IsName(Token token) => (token.Text.Length == 1 && char.IsUpper(token.Text[0]) && token.Fold is not ("a" or "i")) || token.IsNumber;

    private static string Ascii(string fold)
    {
        var spelled = fold
            .Replace("++", "-plus-plus", StringComparison.Ordinal)
            .Replace("#", "-sharp", StringComparison.Ordinal)
            .Replace("&", "-and-", StringComparison.Ordinal);
        spelled = spelled.StartsWith('.') ? "dot" + spelled[1..] : spelled.Replace('.', '-');
        return string.Concat(spelled.Where(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')).Trim('-');
    }
}

using System.Globalization;
using System.Text;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Writes mail addresses, telephone numbers and names so that two ways of writing one thing are equal.</summary>
public static class PersonKey
{
    // Without the country and the zero before the area a number has at least these; fewer say too little.
    private const int PhoneDigits = 9;
    private const int FewestPhoneDigits = 7;

    /// <summary>Writes a mail address.</summary>
    /// <param name="email">As the CV has it.</param>
    /// <returns>The key, or null where it is none.</returns>
    public static string? OfEmail(string? email)
    {
        var key = email?.Trim().ToLowerInvariant()
            .Replace("(at)", "@", StringComparison.Ordinal).Replace("[at]", "@", StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
        return key is not null && key.Contains('@', StringComparison.Ordinal) ? key : null;
    }

    /// <summary>Writes a telephone number: its last digits, because a CV may leave out the country.</summary>
    /// <param name="phone">As the CV has it.</param>
    /// <returns>The key, or null where it is none.</returns>
    public static string? OfPhone(string? phone)
    {
        // "+49 (0)170 …": the zero is for those who call from inside the country.
        var digits = new string([.. (phone ?? string.Empty).Replace("(0)", string.Empty, StringComparison.Ordinal).Where(char.IsAsciiDigit)]).TrimStart('0');
        return digits.Length < FewestPhoneDigits ? null : digits.Length <= PhoneDigits ? digits : digits[^PhoneDigits..];
    }

    /// <summary>Writes a name: small letters without accents, its words in the order of the alphabet, no initials.</summary>
    /// <param name="name">As the CV has it.</param>
    /// <returns>The key, or null where there are not two words.</returns>
    public static string? OfName(string? name)
    {
        var words = WordsOf(name);
        return words.Count < 2 ? null : string.Join(' ', words);
    }

    /// <summary>Says whether two names can be those of one person: one is not known, or one has all words of the other.</summary>
    /// <param name="one">A name, or null.</param>
    /// <param name="other">Another name, or null.</param>
    /// <returns>Whether they do not contradict each other.</returns>
    public static bool MayBeOnePerson(string? one, string? other)
    {
        var (first, second) = (WordsOf(one), WordsOf(other));
        return first.Count == 0 || second.Count == 0 || first.TrueForAll(second.Contains) || second.TrueForAll(first.Contains);
    }

    private static List<string> WordsOf(string? name)
    {
        var plain = new StringBuilder();
        foreach (var character in (name ?? string.Empty).ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            _ = character switch
            {
                'ß' => plain.Append("ss"),
                'ø' => plain.Append('o'),
                'ł' => plain.Append('l'),
                'đ' => plain.Append('d'),
                _ when CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark => plain,
                _ => plain.Append(char.IsLetter(character) ? character : ' '),
            };
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 || word[0] > 'z').Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

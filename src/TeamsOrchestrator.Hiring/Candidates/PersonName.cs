using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Shows the names of people as one writes them: many CVs set theirs in capitals.</summary>
/// <remarks>For people's eyes only; what is stored and searched stays as the CV has it.</remarks>
public static partial class PersonName
{
    // In a name that has small letters too, two capitals are initials: "AJ Smith".
    private const int ShortestAmongOthers = 3;

    // Never at the end of a name: LE, AL and DA are surnames and first names too.
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "van", "der", "den", "de", "von", "zu", "zum", "zur", "del", "la", "las", "los", "da", "dos", "das", "do", "ten", "ter", "bin", "ibn", "y", "af", "und");

    // Before a Vietnamese first name VAN is a name too: NGUYEN VAN AN.
    private static readonly FrozenSet<string> VietnameseSurnames = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "nguyen", "nguyễn", "tran", "trần", "le", "lê", "pham", "phạm", "hoang", "hoàng", "huynh", "huỳnh", "phan", "vu", "vũ", "vo", "võ", "dang", "đặng", "bui", "bùi", "do", "đỗ",
        "ho", "hồ", "ngo", "ngô", "duong", "dương", "ly", "lý", "dinh", "đinh", "truong", "trương");

    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create(StringComparer.Ordinal, "II", "III", "IV");

    /// <summary>Writes a name that stands in capitals in small letters. Any other stays as it is.</summary>
    /// <param name="name">The name as it was found.</param>
    /// <returns>The name to show.</returns>
    public static string Show(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = name.Split(' ');
        var isWhole = Array.TrueForAll(words, word => IsInCapitals(word) || word.Count(char.IsLetter) < 2);
        return string.Join(' ', words.Select((word, index) => !IsInCapitals(word) || (!isWhole && word.Length < ShortestAmongOthers)
            ? word
            : Small(word, isWhole && index > 0 && !VietnameseSurnames.Contains(words[0]), index == words.Length - 1)));
    }

    // Some letterings have no capital umlauts ("KüSTER"), and "McKAY" is written so on purpose.
    private static bool IsInCapitals(string word)
    {
        var letters = word.StartsWith("Mc", StringComparison.Ordinal) ? word[2..] : word;
        return letters.Count(char.IsUpper) > 1 && letters.All(letter => !char.IsLower(letter) || letter > '\u007F');
    }

    private static string Small(string word, bool mayBeParticle, bool isLast)
    {
        if (mayBeParticle && !isLast && Particles.Contains(word))
        {
            return word.ToLowerInvariant();
        }

        return (isLast && Ordinals.Contains(word)) || (!isLast && IsInitials(word)) ? word : Part().Replace(word, part => Capitalised(part.Value));
    }

    // "JP", "TJ", "AJ": nobody can say them as a word. "Ng" is a name.
    private static bool IsInitials(string word) =>
        word.Length == 2 && word is not "NG" && word.All(char.IsLetter) && (word[1] == 'J' || !word.Any(letter => "AEIOUYÄÖÜÅØÆ".Contains(letter, StringComparison.Ordinal)));

    private static string Capitalised(string part)
    {
        var small = part.ToLower(CultureInfo.InvariantCulture);
        var isScottish = small.Length > 3 && small.StartsWith("mc", StringComparison.Ordinal);
        return isScottish ? $"Mc{char.ToUpperInvariant(small[2])}{small[3..]}" : char.ToUpperInvariant(small[0]) + small[1..];
    }

    // O'BRIEN and D'ANGELO have two parts, SHA'RON one.
    [GeneratedRegex(@"\p{L}{2,}(?:['’]\p{L}+)*|\p{L}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Finds a person's name in what people wrote, in its spellings: upper and lower case, the family name first, and JSON's escapes.</summary>
internal sealed partial class NameTraces
{
    private const int ShortestFamilyName = 4;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly Regex whole;
    private readonly Regex? family;
    private readonly IReadOnlyList<string> words;

    private NameTraces(string name, string code)
    {
        Code = code;
        words = [.. Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape).ToList();
        var inOrder = string.Join(@"\s+", parts);
        var reversed = parts.Count > 1 ? $@"|{parts[^1]}\s*,\s*{string.Join(@"\s+", parts.Take(parts.Count - 1))}" : string.Empty;
        whole = new Regex($@"(?<!\w)(?:{inOrder}{reversed})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit);
        family = parts.Count > 1 && parts[^1].Length >= ShortestFamilyName ? new Regex($@"(?<!\w){parts[^1]}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit) : null;
        var lower = name.ToLowerInvariant();
        Spellings = [name, lower, name.ToUpperInvariant(), CultureInfo.InvariantCulture.TextInfo.ToTitleCase(lower)];
    }

    /// <summary>Gets what stands in the name's place afterwards.</summary>
    public string Code { get; }

    /// <summary>Gets four spellings for a database to look for.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>Looks for a name.</summary>
    /// <returns>The traces, or null where no name is known.</returns>
    public static NameTraces? Of(string? name, string code) => string.IsNullOrWhiteSpace(name) || name.Trim().Length < 3 ? null : new NameTraces(name.Trim(), code);

    /// <summary>Says whether a text names the person.</summary>
    /// <param name="text">The text; JSON's escapes are understood.</param>
    /// <param name="familyNameToo">Whether the family name alone counts: within the requisition, where nobody else has it.</param>
    public bool AreIn(string? text, bool familyNameToo = false) => text is not null && Patiently.Do(() =>
    {
        var read = Unescape(text);
        return whole.IsMatch(read) || (familyNameToo && family?.IsMatch(read) == true);
    });

    /// <summary>Puts the code in the name's place.</summary>
    public string Remove(string text, bool familyNameToo = false) => Patiently.Do(() =>
    {
        var removed = whole.Replace(text, Code);
        return familyNameToo && family is not null ? family.Replace(removed, Code) : removed;
    });

    /// <summary>Says whether a file's name holds the person's first and last name.</summary>
    public bool AreInFileName(string fileName)
    {
        var parts = Fold(fileName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Count > 1 && parts.Contains(words[0], StringComparer.Ordinal) && parts.Contains(words[^1], StringComparer.Ordinal);
    }

    /// <summary>Writes a name so that spellings of it are equal: without accents, in lower case, its parts in the order of the alphabet.</summary>
    public static string Key(string name) => string.Join(' ', Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return folded.ToString();
    }

    private static string Unescape(string text) => text.Contains(@"\u", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex(@"\\u[0-9A-Fa-f]{4}", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}

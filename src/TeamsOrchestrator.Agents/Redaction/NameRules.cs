using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Finds a person's name in lines: whole, in parts, and inside addresses.</summary>
internal sealed class NameRules
{
    private const int ShortestPart = 2;
    private const int ShortestInAddress = 4;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "von", "van", "de", "der", "den", "la", "le", "del", "della", "di", "da", "dos", "zu", "bin", "al", "el", "ter", "ten", "dr", "prof",
    };

    private readonly List<Regex> patterns = [];

    /// <summary>Initializes a new instance of the <see cref="NameRules"/> class.</summary>
    /// <param name="name">The name, or null where it was not found.</param>
    /// <param name="email">The mail address, whose parts stand for a name that was not found, or null.</param>
    public NameRules(string? name, string? email)
    {
        var parts = PartsOf(name ?? NameInAddress(email)).ToList();
        if (name is not null)
        {
            var whole = string.Join(@"[\s,]+", name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
            patterns.Add(Make($@"(?<!\p{{L}}){whole}(?!\p{{L}})", RegexOptions.IgnoreCase));
        }

        // A part alone counts only as a proper noun: "Will" and "Mark" are names, "will" and "mark" are not.
        patterns.AddRange(parts.Select(part => Make($@"(?<!\p{{L}})(?:{Regex.Escape(Capitalised(part))}|{Regex.Escape(part.ToUpperInvariant())}|{Regex.Escape(part)})(?:['’]s?)?(?!\p{{L}})", RegexOptions.None)));
        patterns.AddRange(parts.Where(part => part.Length >= ShortestInAddress)
            .Select(part => Make($@"(?<![\p{{L}}\d])@?[\w.-]*{Regex.Escape(part)}[\w-]*(?:\.[\w-]+)*\.(?:com|de|org|io|me|dev|eu|net|info|uk|fr|ch|at)\b(?:/\S*)?|(?<![\p{{L}}\d])@[\w.-]*{Regex.Escape(part)}[\w.-]*", RegexOptions.IgnoreCase)));
    }

    public IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line) =>
        patterns.SelectMany(pattern => pattern.Matches(line))
            .Where(match => match.Value.Any(char.IsUpper) || match.Value.Contains('.', StringComparison.Ordinal) || !match.Value.Any(char.IsLower))
            .Select(match => (RedactionKind.Name, match.Index, match.Length));

    /// <summary>Finds the parts of a name in what somebody typed in a hurry: small letters, and a genitive without its sign.</summary>
    public static IEnumerable<(RedactionKind Kind, int Start, int Length)> FindAsTyped(string words, string? name) => PartsOf(name ?? string.Empty)
        .Select(part => Make($@"(?<!\p{{L}}){Regex.Escape(part)}s?(?!\p{{L}})", RegexOptions.IgnoreCase))
        .SelectMany(pattern => pattern.Matches(words)).Select(match => (RedactionKind.Name, match.Index, match.Length));

    private static Regex Make(string pattern, RegexOptions options) => new(pattern, options | RegexOptions.CultureInvariant, TimeLimit);

    private static IEnumerable<string> PartsOf(string name) =>
        name.Split([' ', '-', ',', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= ShortestPart && part.Any(char.IsLetter) && !Particles.Contains(part))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    private static string NameInAddress(string? email)
    {
        var local = email?.Split('@')[0] ?? string.Empty;
        var parts = local.Split('.', '_', '-').Where(part => part.Length > ShortestPart && part.All(char.IsLetter)).ToList();
        return parts.Count >= 2 ? string.Join(' ', parts) : string.Empty;
    }

    private static string Capitalised(string part) => string.Concat(part[..1].ToUpperInvariant(), part[1..].ToLowerInvariant());
}

using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>The names of all settings: those of <c>.env.example</c>, which is part of the program, and a few that only tests and emergencies need.</summary>
internal static partial class KnownSettings
{
    private const string Example = "Settings.example";

    private static readonly string[] Unlisted = ["Jobs__MaxAttempts", "Jobs__Lease", "Jobs__RunLimit"];

    public static IReadOnlyList<string> Names { get; } = [.. Read(), .. Unlisted];

    private static IReadOnlySet<string> Sections { get; } =
        Names.Where(name => name.Contains("__", StringComparison.Ordinal)).Select(SectionOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether a name has an effect. A list may be given item by item, as <c>Name__0</c>.</summary>
    public static bool Has(string name) => Names.Contains(ListItem().Replace(name, string.Empty), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds what somebody meant by a name that has no effect.</summary>
    /// <returns>The nearest name, or null where none is near.</returns>
    public static string? Nearest(string name) => Names
        .Select(known => (Name: known, Distance: Distance(name, known)))
        .Where(known => known.Distance <= known.Name.Length / 3)
        .OrderBy(known => known.Distance)
        .Select(known => known.Name)
        .FirstOrDefault();

    /// <summary>Says whether a name without effect was meant for this program: it begins like one of ours, or is nearly one.</summary>
    public static bool IsMeantForUs(string name) =>
        (name.Contains("__", StringComparison.Ordinal) && Sections.Contains(SectionOf(name))) || Names.Any(known => Distance(name, known) <= 2);

    private static string SectionOf(string name) => name.Split("__")[0];

    private static IReadOnlyList<string> Read()
    {
        using var stream = typeof(KnownSettings).Assembly.GetManifestResourceStream(Example) ?? throw new InvalidOperationException($"The resource {Example} is missing.");
        using var reader = new StreamReader(stream);
        return [.. Setting().Matches(reader.ReadToEnd()).Select(match => match.Groups["name"].Value)];
    }

    // Levenshtein's, without regard to case.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (i, letter) in one.ToUpperInvariant().Index())
        {
            var diagonal = row[0];
            row[0] = i + 1;
            foreach (var (j, otherLetter) in other.ToUpperInvariant().Index())
            {
                var changed = diagonal + (letter == otherLetter ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"^# ?(?<name>[A-Z][A-Za-z0-9]*(__[A-Za-z0-9]+)+|ASPNETCORE_URLS)=", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"__\d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListItem();
}

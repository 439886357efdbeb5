using System.Collections;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>
/// The settings file <c>.env</c> beside TeamsOrchestrator.sln, else beside the executable. What the environment says wins.
/// A value stands as it is: nothing in it is replaced, so that a password may hold what it likes.
/// </summary>
internal static partial class DotEnv
{
    public static string Path { get; } = System.IO.Path.Combine(ProjectRoot.Find(), ".env");

    /// <summary>Takes the file into the environment.</summary>
    /// <exception cref="StartException">A line of it cannot be understood.</exception>
    public static void Load()
    {
        var given = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Read().Where(line => !given.Contains(line.Name)))
        {
            Environment.SetEnvironmentVariable(line.Name, line.Value);
        }
    }

    /// <summary>Reads the file, if it is there.</summary>
    public static IReadOnlyList<SettingsLine> Read()
    {
        try
        {
            return File.Exists(Path) ? Parse(File.ReadAllLines(Path), Path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The settings in {Path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Reads lines such as <c>Name=value</c>. What is said about a line never repeats it: it may hold a secret.</summary>
    public static IReadOnlyList<SettingsLine> Parse(IReadOnlyList<string> lines, string path)
    {
        var settings = new List<SettingsLine>();
        foreach (var (index, line) in lines.Index())
        {
            if (Blank().IsMatch(line))
            {
                continue;
            }

            var match = Setting().Match(line);
            if (!match.Success)
            {
                throw Wrong(index, "a setting looks like Name=value, and a comment begins with #.");
            }

            var name = match.Groups["name"].Value;
            if (settings.Find(earlier => earlier.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } twice)
            {
                throw Wrong(index, $"{name} stands in line {twice.Number} already.");
            }

            settings.Add(new(index + 1, name, Value(match.Groups["value"].Value) ?? throw Wrong(index, $"the value of {name} begins with a quotation mark and does not end with one.")));
        }

        return settings;

        StartException Wrong(int index, string why) => new($"{path}, line {index + 1}: {why}");
    }

    private static string? Value(string text)
    {
        if (text is not ['"' or '\'', ..])
        {
            return Comment().Replace(text, string.Empty).TrimEnd();
        }

        var quoted = Quoted().Match(text);
        return quoted.Success ? quoted.Groups["value"].Value : null;
    }

    [GeneratedRegex(@"^\s*(#|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^\s*(export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(^|\s)#.*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("""^(?<mark>["'])(?<value>((?!\k<mark>).)*)\k<mark>\s*(#.*)?$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}

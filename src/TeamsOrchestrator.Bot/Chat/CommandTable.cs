using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Which handler answers which command. Built from what the slices registered; two commands with one phrase fail at start.</summary>
internal sealed class CommandTable
{
    private readonly List<(string Phrase, CommandRegistration Command)> phrases;

    public CommandTable(IEnumerable<CommandRegistration> registrations)
    {
        Commands = [.. registrations];
        phrases = [.. Commands.SelectMany(command => command.Phrases.Select(phrase => (phrase, command))).OrderByDescending(item => item.phrase.Length)];
        if (phrases.GroupBy(item => item.Phrase, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two commands are registered as '{twice.Key}'.");
        }
    }

    public IReadOnlyList<CommandRegistration> Commands { get; }

    /// <summary>Finds the command that a text begins with.</summary>
    public bool TryFind(string text, [NotNullWhen(true)] out CommandRegistration? command, out string arguments)
    {
        foreach (var (phrase, candidate) in phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length])))
            {
                (command, arguments) = (candidate, text[phrase.Length..].TrimStart(' ', ':', '\t', '\n', '\r', '\u00a0').TrimEnd());
                return true;
            }
        }

        (command, arguments) = (null, string.Empty);
        return false;
    }

    /// <summary>Finds the commands that somebody may have meant.</summary>
    /// <param name="text">What was not understood.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The names of the nearest commands, the nearest first; none is far off.</returns>
    public IReadOnlyList<string> Nearest(string text, int most)
    {
        var said = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.ToLower(CultureInfo.InvariantCulture) ?? string.Empty;
        return [.. phrases
            .Select(item => (item.Command.Name, Distance: Distance(said, item.Phrase.ToLower(CultureInfo.InvariantCulture))))
            .Where(item => item.Distance <= Math.Max(1, Math.Min(said.Length, item.Name.Length) / 2))
            .OrderBy(item => item.Distance)
            .Select(item => item.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(most)];
    }

    // Levenshtein, "Binary codes capable of correcting deletions, insertions and reversals", 1966.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}

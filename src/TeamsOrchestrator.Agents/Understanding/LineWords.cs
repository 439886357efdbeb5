using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Models;

namespace TeamsOrchestrator.Agents.Understanding;

/// <summary>Holds a model to what somebody wrote: a command may say nothing that the text does not, so that no person, no requisition and no title is made up.</summary>
public static class LineWords
{
    /// <summary>How many commands an answer may have.</summary>
    public const int Most = 3;

    /// <summary>How long a command may be.</summary>
    public const int Longest = 300;

    /// <summary>The words that belong to commands and not to what they are about.</summary>
    private static readonly FrozenSet<string> OfCommands = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "screen", "new", "requisition", "status", "candidates", "candidate", "why", "compare", "ask", "criteria", "pending", "digest", "delegate", "reassign", "add", "nudge", "hand", "over",
        "withdraw", "reopen", "close", "cancel", "audit", "forget", "data", "legal", "hold", "help", "job", "description", "no", "ai", "prompts", "prompt", "propose",
        "for", "and", "both", "me", "to", "on", "off", "now", "until", "with", "without", "interviews", "filled", "stopped", "confidential", "blind", "verify", "r", "c");

    /// <summary>Says what is wrong with a model's commands.</summary>
    /// <param name="lines">The commands.</param>
    /// <param name="text">What somebody wrote.</param>
    /// <returns>The fault, or null.</returns>
    public static AnswerFault? Fault(IReadOnlyList<string> lines, string text)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(text);
        if (lines.Count > Most || lines.Any(line => string.IsNullOrWhiteSpace(line) || line.Length > Longest || line.Contains('\n', StringComparison.Ordinal)))
        {
            return AnswerFault.Malformed($"There are at most {Most} commands, each one line of at most {Longest} characters.");
        }

        var written = Words(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var invented = lines.SelectMany(Words).FirstOrDefault(word => !OfCommands.Contains(word) && !written.Contains(word));
        return invented is null ? null : AnswerFault.Malformed($"\"{invented}\" is not in the text. Copy names, titles and codes from it, and leave out what it does not say.");
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }
}

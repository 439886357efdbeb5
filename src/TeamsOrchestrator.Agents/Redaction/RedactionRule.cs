using System.Buffers;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>A pattern and what it finds. Where it has a group called <c>it</c>, only that group is redacted.</summary>
/// <param name="Kind">What it finds.</param>
/// <param name="Pattern">The pattern, for one line.</param>
/// <param name="Needs">Words of which each match holds one at least, or none; then every line is looked at. Most lines hold none of them, and looking for words is much faster than for a pattern.</param>
internal sealed record RedactionRule(RedactionKind Kind, Regex Pattern, params string[] Needs)
{
    /// <summary>Stands among <see cref="Needs"/> for any digit.</summary>
    public const string Digit = "0";

    private readonly SearchValues<string>? words = Needs.Length == 0 ? null : SearchValues.Create([.. Needs.Where(need => need != Digit)], StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether the pattern may match, without trying it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasDigit">Whether it holds a digit.</param>
    /// <returns>False where it cannot.</returns>
    public bool MayFind(string line, bool hasDigit) => words is null || (hasDigit && Needs.Contains(Digit)) || line.AsSpan().ContainsAny(words);

    /// <summary>Finds what is to be redacted.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The places.</returns>
    public IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line)
    {
        foreach (Match match in Pattern.Matches(line))
        {
            var it = match.Groups["it"];
            Capture found = it.Success ? it : match;
            if (found.Length > 0)
            {
                yield return (Kind, found.Index, found.Length);
            }
        }
    }
}

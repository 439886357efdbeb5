using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>A pattern and what it finds. Where it has a group called <c>it</c>, only that group is redacted.</summary>
/// <param name="Kind">What it finds.</param>
/// <param name="Pattern">The pattern, for one line.</param>
internal sealed record RedactionRule(RedactionKind Kind, Regex Pattern)
{
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

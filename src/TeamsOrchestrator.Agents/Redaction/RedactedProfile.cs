using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>What a scoring agent gets of a profile: the positions in redacted words and the language. Who somebody is stays behind.</summary>
internal static class RedactedProfile
{
    /// <summary>Covers a profile as its document was covered.</summary>
    public static Profile Of(Profile profile, RedactedDocument redacted)
    {
        var covered = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (page, before) in redacted.Pages.Zip(redacted.Original.Pages))
        {
            foreach (var (after, line) in page.Lines.Zip(before.Lines))
            {
                if (!string.Equals(after, line, StringComparison.Ordinal))
                {
                    covered.TryAdd(line.Trim(), after.Trim());
                }
            }
        }

        return new Profile { Language = profile.Language, Positions = covered.Count == 0 ? profile.Positions : [.. profile.Positions.Select(position => Cover(position, covered, redacted.Text))] };
    }

    private static Position Cover(Position position, Dictionary<string, string> covered, string text) => position with
    {
        Title = Seen(position.Title, text),
        Employer = Seen(position.Employer, text),
        Text = string.Join('\n', position.Text.Split('\n').Select(line => covered.GetValueOrDefault(line.Trim(), line))),
    };

    private static string? Seen(string? words, string text) => words is not null && text.Contains(words, StringComparison.Ordinal) ? words : null;
}

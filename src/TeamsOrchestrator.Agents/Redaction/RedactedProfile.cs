using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>What a scoring agent gets of a profile: the positions in redacted words and the language. Who somebody is stays behind.</summary>
public static class RedactedProfile
{
    /// <summary>Covers a profile as its document was covered.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="redacted">The document after redaction.</param>
    /// <returns>The positions and the language, nothing else.</returns>
    public static Profile Of(Profile profile, RedactedDocument redacted)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(redacted);
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
        Title = Seen(position.Title, text) ?? WithoutEnding(position.Title, covered),
        Employer = Seen(position.Employer, text),
        Text = string.Join('\n', position.Text.Split('\n').Select(line => covered.GetValueOrDefault(line.Trim(), line))),
    };

    // A title of which the ending alone is covered is a title still.
    private static string? WithoutEnding(string? title, Dictionary<string, string> covered)
    {
        if (title is { Length: > 0 })
        {
            foreach (var (line, after) in covered)
            {
                if (line.IndexOf(title, StringComparison.Ordinal) is >= 0 and var at && line.Length == after.Length && GermanEndings.AreAllThatIsCovered(after.Substring(at, title.Length)))
                {
                    return after.Substring(at, title.Length);
                }
            }
        }

        return null;
    }

    private static string? Seen(string? words, string text) => words is not null && text.Contains(words, StringComparison.Ordinal) ? words : null;
}

using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Questions;

/// <summary>Finds whom a question is about: the code or the name that it begins with.</summary>
internal sealed partial class AskedCandidate(RequisitionLookup lookup)
{
    private const int LongestName = 4;

    private static readonly char[] AfterName = [' ', ':', ',', ';', '-', '–', '\t', '\n', '\r'];

    /// <summary>Finds the candidate.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="arguments">What was said: "C-3 does she know Kafka?" or "Ana Soler, what did she study?".</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Who is meant, how they were called, and the question; nobody where nobody is known by it, several where it is not clear.</returns>
    public async Task<(IReadOnlyList<Candidate> Found, string Called, string Question)> FindAsync(Actor actor, string arguments, CancellationToken cancellationToken)
    {
        var said = Patiently.Do(() => Preposition().Replace(arguments.Trim(), string.Empty));
        if (Patiently.Do(() => Code().Match(said)) is { Success: true } code)
        {
            var called = code.Groups["code"].Value;
            return (await lookup.FindCandidatesAsync(called, actor.Id, actor.Roles, cancellationToken), called, Question(said[code.Length..]));
        }

        // The longest beginning that is somebody's name: "Ana Soler does" is nobody's, "Ana Soler" is.
        var words = Patiently.Do(() => Word().Matches(said)).Take(LongestName).ToList();
        for (var count = words.Count; count > 0; count--)
        {
            var end = words[count - 1].Index + words[count - 1].Length;
            var name = said[..end].TrimEnd(AfterName);
            var found = await lookup.FindCandidatesAsync(name, actor.Id, actor.Roles, cancellationToken);
            if (found.Any(candidate => count > 1 || IsPartOf(name, candidate.ShownName)))
            {
                return (count > 1 ? found : [.. found.Where(candidate => IsPartOf(name, candidate.ShownName))], name, Question(said[end..]));
            }
        }

        return ([], words.Count == 0 ? string.Empty : words[0].Value.TrimEnd(AfterName), string.Empty);
    }

    // "what" stands in many a name without being one.
    private static bool IsPartOf(string word, string? name) =>
        name?.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase) == true;

    private static string Question(string text) => Patiently.Do(() => Preposition().Replace(text.Trim().TrimStart(AfterName), string.Empty)).Trim();

    [GeneratedRegex(@"^(?<code>[Cc][-\s\u2010\u2011\u2013]?\d{1,9})(?![\p{L}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\S+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:about|zu|zur|über|nach)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Preposition();
}

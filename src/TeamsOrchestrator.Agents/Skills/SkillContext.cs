using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Decides whether an ambiguous name such as "Go", "R" or "C" means a skill where it stands.</summary>
internal static class SkillContext
{
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "und", "oder", "sowie");

    private static readonly FrozenSet<string> Before = FrozenSet.Create(
        StringComparer.Ordinal, "in", "with", "using", "used", "use", "mit", "via", "microsoft", "ms", "apache", "language", "languages", "programming", "sprache");

    private static readonly FrozenSet<string> After = FrozenSet.Create(
        StringComparer.Ordinal, "programming", "language", "languages", "lang", "developer", "developers", "development", "engineer", "backend", "microservice",
        "microservices", "service", "services", "code", "codebase", "script", "scripts", "package", "packages", "studio", "shiny", "application", "applications",
        "entwickler", "entwicklung", "programmierung", "kenntnisse", "library", "libraries", "module", "modules", "framework", "api", "apis", "project", "projects");

    public static List<SkillMatch> Filter(List<Token> tokens, List<SkillMatch> candidates)
    {
        var accepted = candidates.ConvertAll(match => !match.NeedsContext || NamesItself(tokens, match));
        var changed = true;
        while (changed)
        {
            changed = false;
            for (var index = 0; index < candidates.Count; index++)
            {
                if (!accepted[index] && !IsJoined(tokens, candidates[index])
                    && ((index > 0 && accepted[index - 1] && AreListed(tokens, candidates[index - 1], candidates[index]))
                        || (index + 1 < candidates.Count && accepted[index + 1] && AreListed(tokens, candidates[index], candidates[index + 1]))))
                {
                    accepted[index] = changed = true;
                }
            }
        }

        return [.. candidates.Where((_, index) => accepted[index])];
    }

    private static bool NamesItself(List<Token> tokens, SkillMatch match)
    {
        if (IsJoined(tokens, match))
        {
            return false;
        }

        var next = match.Last + 1 < tokens.Count && tokens[match.Last + 1].Before != Gap.Line ? tokens[match.Last + 1] : default(Token?);
        if (IsListItem(tokens[match.First].Before, next))
        {
            return true;
        }

        if (next is { Before: Gap.Space } following && (After.Contains(following.Fold) || (following.IsNumber && following.Text.Contains('.', StringComparison.Ordinal))))
        {
            return true;
        }

        return match.First > 0 && tokens[match.First].Before is Gap.Space or Gap.Bracket && Before.Contains(tokens[match.First - 1].Fold)
            && (next is null || next.Value.Before != Gap.Space || Conjunctions.Contains(next.Value.Fold) || Before.Contains(next.Value.Fold)
                || next.Value.Fold is "to" or "for" or "fuer" or "at" or "on" or "under" or "within" or "bei" or "auf" or "unter" or "since" or "seit");
    }

    // A line of its own, or an item behind "Languages:" or an opening bracket.
    private static bool IsListItem(Gap before, Token? next) =>
        before is Gap.Line or Gap.Stop or Gap.Bracket
        && (next is null || next.Value.Before is Gap.List or Gap.Bracket || (next.Value.Before == Gap.Space && next.Value.IsNumber && (next.Value.Text.Length <= 2 || next.Value.Text.Contains('.', StringComparison.Ordinal))));

    // Two names of one list: "Python, R", "R/Python", "Go and Rust".
    private static bool AreListed(List<Token> tokens, SkillMatch left, SkillMatch right) => (right.First - left.Last) switch
    {
        1 => tokens[right.First].Before is Gap.List or Gap.Ampersand or Gap.Slash or Gap.Bracket or Gap.Space,
        2 => Conjunctions.Contains(tokens[right.First - 1].Fold) || (tokens[right.First - 1].IsNumber && tokens[right.First].Before == Gap.List),
        _ => false,
    };

    // C-level, go-to-market, R-1, John R. Smith
    private static bool IsJoined(List<Token> tokens, SkillMatch match) =>
        tokens[match.First].Before is Gap.Hyphen or Gap.Dot
        || (match.Last + 1 < tokens.Count && tokens[match.Last + 1].Before is Gap.Hyphen or Gap.Dot);
}

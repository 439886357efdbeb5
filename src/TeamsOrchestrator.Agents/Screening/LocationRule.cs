using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Looks for a place of work, the wish to move there, or a permission to work.</summary>
internal static class LocationRule
{
    private const int TopLines = 12;

    private static readonly FrozenSet<string> Frame = FrozenSet.Create(
        StringComparer.Ordinal, "based", "located", "location", "live", "living", "reside", "resident", "relocate", "relocation", "commute", "commuting", "distance", "near", "office", "site", "onsite",
        "remote", "hybrid", "travel", "days", "week", "wohnort", "wohnhaft", "standort", "umzug", "umzugsbereitschaft", "raum", "naehe", "buero", "vor", "ort", "right", "permit", "permission",
        "authorized", "authorised", "authorization", "eligible", "legally", "valid", "visa", "arbeitserlaubnis", "arbeitsgenehmigung", "aufenthaltserlaubnis");

    private static readonly FrozenSet<string> Permission = FrozenSet.Create(
        StringComparer.Ordinal, "permit", "authorized", "authorised", "authorization", "arbeitserlaubnis", "arbeitsgenehmigung", "aufenthaltserlaubnis", "visa", "eligible");

    private static readonly FrozenSet<string> Moving = FrozenSet.Create(StringComparer.Ordinal, "relocate", "relocation", "umzug", "umzugsbereit", "umzugsbereitschaft");

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var asked = Tokenizer.Tokenize(demand.Wording);
        if (IsPermission(asked))
        {
            return Find(cv, token => Permission.Contains(token.Fold), (_, _) => Verdict.Met);
        }

        var places = asked.Where(token => !Filler.IsFiller(token.Fold) && !Frame.Contains(token.Fold)).Select(token => token.Fold).ToHashSet(StringComparer.Ordinal);
        if (places.Count == 0)
        {
            return Find(cv, token => Frame.Contains(token.Fold) && asked.Exists(word => string.Equals(word.Fold, token.Fold, StringComparison.Ordinal)), (_, _) => Verdict.Met);
        }

        var place = Find(cv, token => places.Contains(token.Fold), (line, index) =>
            index < TopLines || cv.Text.TokensOf(line).ToArray().Any(token => Frame.Contains(token.Fold)) ? Verdict.Met : Verdict.Partly);
        if (place.Verdict == Verdict.Met)
        {
            return place;
        }

        var moving = Find(cv, token => Moving.Contains(token.Fold), (_, _) => Verdict.Partly);
        return moving.Verdict == Verdict.Partly ? moving with { Note = "willing to move" }
            : place.Verdict == Verdict.Partly ? place with { Note = "the place is named, but not as where the person lives" }
            : Observation.Nothing;
    }

    private static bool IsPermission(List<Token> asked) =>
        asked.Exists(token => Permission.Contains(token.Fold)) || (asked.Exists(token => token.Fold is "right") && asked.Exists(token => token.Fold is "work"));

    private static Observation Find(CvReading cv, Func<Token, bool> isWanted, Func<CvLine, int, Verdict> judge)
    {
        var best = Observation.Nothing;
        for (var index = 0; index < cv.Text.Tokens.Count; index++)
        {
            if (isWanted(cv.Text.Tokens[index]) && cv.StatementAt(index, index) != Statement.Denied)
            {
                var line = cv.Text.LineOfToken[index];
                var verdict = judge(cv.Text.Lines[line], line);
                best = verdict > best.Verdict ? new Observation(verdict, [QuoteCutter.Cut(cv.Text, index, index)]) : best;
            }
        }

        return best;
    }
}

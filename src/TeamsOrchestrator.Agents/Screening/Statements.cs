using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Reads the words around a mention: whether it is claimed, hedged or denied.</summary>
internal static class Statements
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        StringComparer.Ordinal, "no", "not", "without", "never", "lack", "lacks", "lacking", "none", "nor", "neither", "zero", "dont", "cannot", "haven", "hasn", "didn", "don",
        "keine", "keinen", "keinerlei", "kein", "keiner", "ohne", "nicht", "nie", "niemals", "weder", "fehlende");

    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(
        StringComparer.Ordinal, "basic", "basics", "beginner", "rudimentary", "willing", "willingness", "eager", "interested", "learning", "learn", "novice", "exposure",
        "aspiring", "grundkenntnisse", "basiskenntnisse", "grundlagen", "grundlegende", "grundlegenden", "anfaenger", "einsteiger", "basiswissen", "grundwissen",
        "lernbereit", "bereitschaft", "interessiert", "interesse", "lerne", "lernen", "erlernen");

    // These hedge only knowledge: "limited experience with", not "Fabrikam Limited".
    private static readonly FrozenSet<string> Qualifiers = FrozenSet.Create(
        StringComparer.Ordinal, "some", "limited", "little", "first", "initial", "elementary", "theoretical", "introductory", "erste", "ersten", "wenig", "geringe", "theoretische");

    private static readonly FrozenSet<string> Knowledge = FrozenSet.Create(
        StringComparer.Ordinal, "experience", "knowledge", "understanding", "skills", "kenntnisse", "erfahrung", "erfahrungen", "einblicke", "berufserfahrung");

    private static readonly FrozenSet<string> HedgesAfter = FrozenSet.Create(
        StringComparer.Ordinal, "basic", "basics", "beginner", "elementary", "rudimentary", "novice", "grundkenntnisse", "basiskenntnisse", "grundlagen", "anfaenger",
        "einsteiger", "basiswissen", "learning", "fundamentals");

    private static readonly FrozenSet<string> DenialsAfter = FrozenSet.Create(StringComparer.Ordinal, "none", "keine");

    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.Ordinal, "and", "or", "nor", "und", "oder", "sowie", "noch");

    private static readonly FrozenSet<string> Turns = FrozenSet.Create(
        StringComparer.Ordinal, "but", "however", "although", "aber", "jedoch", "sondern", "while", "except", "only", "nur", "just", "yet", "then", "dafuer", "doch");

    /// <summary>Reads what is said of some tokens.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="first">The first token of the mention.</param>
    /// <param name="last">The last token of the mention.</param>
    /// <param name="isListed">Says whether a token belongs to a skill, so that a list carries its introduction to every item.</param>
    /// <returns>The statement.</returns>
    public static Statement Read(IReadOnlyList<Token> tokens, int first, int last, Func<int, bool> isListed)
    {
        var after = ReadAfter(tokens, last);
        return after == Statement.Claimed ? ReadBefore(tokens, first, isListed) : after;
    }

    private static Statement ReadBefore(IReadOnlyList<Token> tokens, int first, Func<int, bool> isListed)
    {
        var onlyList = true;
        var steps = 0;
        for (var index = first - 1; index >= 0 && steps < Reach; index--)
        {
            var gap = tokens[index + 1].Before;
            if (gap is Gap.Stop or Gap.Line || (gap is Gap.List or Gap.Bracket && !(onlyList && (isListed(index) || Opens(tokens, index, gap)))))
            {
                return Statement.Claimed;
            }

            var word = tokens[index].Fold;
            if (isListed(index))
            {
                continue;
            }

            if (Turns.Contains(word))
            {
                return Statement.Claimed;
            }

            if (Denials.Contains(word))
            {
                return IsTurnedAround(tokens, index) ? Statement.Claimed : Statement.Denied;
            }

            if (Hedges.Contains(word) || (Qualifiers.Contains(word) && Knowledge.Contains(tokens[index + 1].Fold)) || (index == first - 1 && word is "simple" or "einfache" or "einfachen"))
            {
                return index > 0 && tokens[index].Before < Gap.List && Denials.Contains(tokens[index - 1].Fold) ? Statement.Denied : Statement.Hedged;
            }

            if (!Conjunctions.Contains(word))
            {
                onlyList = false;
                steps++;
            }
        }

        return Statement.Claimed;
    }

    // "Grundkenntnisse: Java, SQL" and "Basic (Java)" introduce what follows.
    private static bool Opens(IReadOnlyList<Token> tokens, int index, Gap gap) =>
        gap == Gap.Bracket && (Hedges.Contains(tokens[index].Fold) || Denials.Contains(tokens[index].Fold)
            || (index > 0 && Knowledge.Contains(tokens[index].Fold)));

    // "No. 1", "not only", "without doubt", "nicht nur", "no less than"
    private static bool IsTurnedAround(IReadOnlyList<Token> tokens, int index) =>
        index + 1 < tokens.Count && tokens[index + 1].Fold is "only" or "nur" or "just" or "doubt" or "less" or "zuletzt" or "1";

    private static Statement ReadAfter(IReadOnlyList<Token> tokens, int last)
    {
        for (var index = last + 1; index < tokens.Count && index <= last + 2; index++)
        {
            if (tokens[index].Before is Gap.Stop or Gap.Line || (index > last + 1 && tokens[index].Before == Gap.List))
            {
                break;
            }

            if (HedgesAfter.Contains(tokens[index].Fold) && IsNote(tokens, last, index))
            {
                return Statement.Hedged;
            }

            if (DenialsAfter.Contains(tokens[index].Fold) && tokens[last + 1].Before is Gap.Bracket)
            {
                return Statement.Denied;
            }
        }

        return Statement.Claimed;
    }

    // "Python (basic)", "Python - basic", "Python basics"; not "Python, basic accounting" and not "SQL Basic"
    private static bool IsNote(IReadOnlyList<Token> tokens, int last, int index) =>
        (tokens[last + 1].Before is Gap.Bracket or Gap.List or Gap.Space)
        && (index + 1 >= tokens.Count || tokens[index + 1].Before != Gap.Space
            || tokens[index + 1].Fold is "level" or "knowledge" or "skills" or "niveau" or "user" or "only");
}

using System.Numerics;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Looks for the words of a criterion that no skill explains: near each other, in any inflection.</summary>
internal static class WordsRule
{
    private const int MostWords = 64;
    private const double MetFrom = 0.7;
    private const double PartlyFrom = 0.4;

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var words = demand.Words;
        if (words.Count == 0)
        {
            return Observation.Nothing;
        }

        var best = Best(words, cv);
        if (best.Coverage == 0 || (words.Count > 1 && best.Found < 2))
        {
            return Observation.Nothing;
        }

        if (best.Statement == Statement.Denied)
        {
            return Observation.NothingBut("named only as missing");
        }

        var verdict = best.Coverage >= MetFrom && (best.Statement == Statement.Claimed || demand.BasicsAreEnough) ? Verdict.Met
            : best.Coverage >= PartlyFrom ? Verdict.Partly
            : Verdict.NotFound;
        return verdict == Verdict.NotFound
            ? Observation.Nothing
            : new Observation(verdict, best.Evidence, words.Count > 1 && best.Found < words.Count ? $"{best.Found} of {words.Count} words near each other" : null);
    }

    /// <summary>Finds the line, or the two lines that follow each other, with most of the words.</summary>
    public static Place Best(IReadOnlyList<string> words, CvReading cv)
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in words.Take(MostWords))
        {
            bits.TryAdd(word, bits.Count);
        }

        var lines = cv.Text.Lines;
        var masks = new ulong[lines.Count];
        for (var token = 0; token < cv.Stems.Length; token++)
        {
            if (bits.TryGetValue(cv.Stems[token], out var bit))
            {
                masks[cv.Text.LineOfToken[token]] |= 1UL << bit;
            }
        }

        var (bestLine, bestCount, pairs) = (-1, 0, false);
        for (var line = 0; line < masks.Length; line++)
        {
            var alone = BitOperations.PopCount(masks[line]);
            var together = line + 1 < masks.Length && AreTogether(lines[line], lines[line + 1]) ? BitOperations.PopCount(masks[line] | masks[line + 1]) : 0;
            if (alone > bestCount)
            {
                (bestLine, bestCount, pairs) = (line, alone, false);
            }

            if (together > bestCount)
            {
                (bestLine, bestCount, pairs) = (line, together, true);
            }
        }

        return bestLine < 0 ? new Place(0, 0, [], Statement.Claimed) : PlaceAt(cv, bits, bestLine, pairs, bestCount);
    }

    private static bool AreTogether(CvLine line, CvLine next) => ReferenceEquals(line.Page, next.Page) && next.Number == line.Number + 1;

    private static Place PlaceAt(CvReading cv, Dictionary<string, int> bits, int bestLine, bool pairs, int found)
    {
        var evidence = new List<Evidence>();
        var statement = Statement.Denied;
        foreach (var line in pairs ? cv.Text.Lines[bestLine..(bestLine + 2)] : cv.Text.Lines[bestLine..(bestLine + 1)])
        {
            var hits = Enumerable.Range(line.FirstToken, line.EndToken - line.FirstToken).Where(token => bits.ContainsKey(cv.Stems[token])).ToList();
            if (hits.Count > 0)
            {
                evidence.Add(QuoteCutter.Cut(cv.Text, hits[0], hits[0]));
                var said = hits.Max(hit => cv.StatementAt(hit, hit));
                statement = said > statement ? said : statement;
            }
        }

        return new Place(found / (double)bits.Count, found, evidence, statement);
    }

    /// <summary>Where most of the words stand.</summary>
    internal readonly record struct Place(double Coverage, int Found, IReadOnlyList<Evidence> Evidence, Statement Statement);
}

using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Looks for certificates: known ones by name, others by a skill and a word such as "certified" in one line.</summary>
internal static class CertificateRule
{
    private static readonly string[] Signs = ["certif", "zertif", "licen", "licens", "lizenz", "accredit", "diploma", "award", "schein", "badge", "pruefung", "exam"];

    public static Observation Observe(Demand demand, CvReading cv)
    {
        if (demand.Groups.Count == 0)
        {
            return WordsRule.Observe(demand, cv);
        }

        var seen = SkillRule.Observe(demand, cv);
        var isKnownByName = demand.Groups.Any(group => group.AnyOf.Any(skill => skill.Category is "certificates" or "trades"));
        if (seen.Verdict != Verdict.Met || isKnownByName)
        {
            return seen;
        }

        // Of the lines that name the skill, one has to speak of a certificate.
        var proof = cv.Text.Lines
            .Where(line => cv.Text.Mentions.Exists(mention => mention.First >= line.FirstToken && mention.Last < line.EndToken
                && demand.Groups.Any(group => group.AnyOf.Any(asked => asked == mention.Skill || cv.Lexicon.IsKindOf(mention.Skill, asked)))))
            .FirstOrDefault(line => line.Section == CvSection.Certificates || Speaks(line, cv));
        return proof is null
            ? seen with { Verdict = Verdict.Partly, Note = "the skill is there, a certificate is not named" }
            : seen with { Evidence = [QuoteCutter.Cut(cv.Text, proof.FirstToken, proof.EndToken - 1)] };
    }

    private static bool Speaks(CvLine line, CvReading cv)
    {
        foreach (var token in cv.Text.TokensOf(line))
        {
            if (Array.Exists(Signs, sign => token.Fold.StartsWith(sign, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Cuts a sentence that asks for several things into what it asks: years of experience, a degree, a language, a skill.</summary>
/// <remarks>It cuts only where what stands before is a demand already and what follows begins one of its own, so a list of skills stays
/// with the years it belongs to, and "communication and leadership skills" stays whole.</remarks>
internal static class AdDemands
{
    private static readonly Regex Joint = Phrases.Of(
        @"[,;] *((and|und|sowie|plus|as well as|et|y) )?| (and|und|sowie|plus|as well as|along with|together with|& also|&) ");

    // What begins so goes on with what stands before: an example, a wish about it, an alternative, a relative clause.
    private static readonly Regex GoesOn = Phrases.Of(
        @"^(or|oder|bzw|e\. ?g|z\. ?b|such as|like|including|incl|inkl|einschließlich|for example|zum beispiel|especially|particularly|in particular|ideally|preferably|insbesondere|vorzugsweise|idealerweise|gerne"
        + @"|which|who|whose|that|where|when|because|so|since|if|gained|acquired|die|der|das|welche[rs]?|wobei|damit|um|wenn|falls|we|our|wir|unser\w*|then|dann|of which|davon)\b");

    // "... and have strong communication skills": another verb is another demand.
    private static readonly Regex OwnVerb = Phrases.Of(@"^(you )?(also )?(have|bring|possess|hold|speak|haben|hast|bringen|bringst|besitzen|besitzt|verfügen über|verfügst über|sprechen|sprichst) ");

    private static readonly Regex SharedEnd = Phrases.Of(@"\b(skills|abilities|experience|knowledge|expertise|[a-z]*kenntnisse|erfahrung(en)?|fähigkeiten)[ .!]*$");

    private static readonly Regex Or = Phrases.Of(@"\b(or|oder|bzw)\b");

    private static readonly Regex Clause = Phrases.Of(@"^(you|sie|du|ihr|candidates?|applicants?|we|wir)\b");

    /// <summary>Cuts a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="skills">The skills that are known.</param>
    /// <returns>Its demands in order, verbatim; the sentence alone where it asks one thing.</returns>
    public static IReadOnlyList<string> Split(string sentence, SkillLexicon skills)
    {
        var demands = new List<string>();
        var joints = Joint.Matches(sentence).Where(joint => !AdList.IsInBrackets(sentence, joint.Index)).ToList();
        var (start, end) = (0, joints.Count > 0 ? joints[0].Index : sentence.Length);
        for (var index = 0; index < joints.Count; index++)
        {
            var from = joints[index].Index + joints[index].Length;
            var to = index + 1 < joints.Count ? joints[index + 1].Index : sentence.Length;
            if (to > from && IsDemand(sentence[start..end], skills) && Begins(sentence[from..to], sentence[start..end], skills))
            {
                demands.Add(sentence[start..end].Trim());
                start = from;
            }

            end = to;
        }

        demands.Add(sentence[start..].Trim());
        return demands;
    }

    /// <summary>Says for each demand of a sentence how it counts.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="demands">Its demands.</param>
    /// <param name="part">What the part of the ad is about.</param>
    /// <returns>How each counts. What the sentence says of one of them in a clause of its own ("You know SQL, Kafka is a plus") counts for that one alone.</returns>
    public static IEnumerable<AdPart> Parts(string sentence, IReadOnlyList<string> demands, AdPart part)
    {
        if (!Clause.IsMatch(AdReader.Plain(sentence)))
        {
            var all = AdPassages.PartOf(sentence, part);
            return demands.Select(_ => all);
        }

        var common = AdPassages.PartOf(string.Join(", ", demands.Where(demand => !HasOwnClause(demand))), part);
        return demands.Select(demand => HasOwnClause(demand) ? AdPassages.PartOf(demand, part) : common);
    }

    private static bool HasOwnClause(string demand) => AdReader.Plain(demand) is var plain && (AdCues.IsNice(plain) || AdCues.IsNotNeeded(plain));

    private static bool IsDemand(string text, SkillLexicon skills) =>
        AdCues.NamesARequirement(text) || IsPlain(CriterionKinds.Of(text, skills)) || skills.FindIn(text).Count > 0;

    private static bool Begins(string text, string before, SkillLexicon skills)
    {
        if (GoesOn.IsMatch(text))
        {
            return false;
        }

        var (kind, kindBefore) = (CriterionKinds.Of(text, skills), CriterionKinds.Of(before, skills));
        if (kind == kindBefore && IsPlain(kind))
        {
            // "German and English" share a level, "a bachelor's, master's degree or PhD" are alternatives.
            return !Or.IsMatch(text) && !(kind == CriterionKind.Language && Tokenizer.Tokenize(text).TrueForAll(token => HumanLanguages.Find(token.Fold) is not null));
        }

        // "Strong communication and negotiation skills": the last word belongs to both.
        if (!IsPlain(kind) && !IsPlain(kindBefore) && !AdCues.NamesARequirement(before) && SharedEnd.IsMatch(text))
        {
            return false;
        }

        return IsPlain(kind) || AdCues.NamesARequirement(text) || HasOwnClause(text) || OwnVerb.IsMatch(text);
    }

    private static bool IsPlain(CriterionKind kind) =>
        kind is CriterionKind.Experience or CriterionKind.Education or CriterionKind.Language or CriterionKind.Certificate or CriterionKind.Location;
}

using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Looks for skills by name, synonym and kind, and for what the criterion says of them in other words.</summary>
internal static class SkillRule
{
    private const int MostQuotes = 3;
    private const int FewWords = 3;
    private const double FewWordsCoverage = 0.6;
    private const double ManyWordsCoverage = 0.34;

    public static Observation Observe(Demand demand, CvReading cv)
    {
        var groups = demand.Groups.Select(group => (Group: group, Seen: ObserveGroup(group, demand.BasicsAreEnough, cv))).ToList();
        var verdict = Overall(groups.ConvertAll(pair => pair.Seen.Verdict));
        var notes = groups.Select(pair => pair.Seen.Note).OfType<string>().ToList();
        if (verdict == Verdict.Partly)
        {
            notes.AddRange(groups.Where(pair => pair.Seen is { Verdict: Verdict.NotFound, Note: null }).Select(pair => $"no mention of {pair.Group.Name}"));
        }

        var evidence = Interleave(groups.ConvertAll(pair => pair.Seen.Evidence));
        if (verdict == Verdict.Met && demand.Words.Count > 0)
        {
            var context = WordsRule.Best(demand.Words, cv);
            if (context.Coverage < (demand.Words.Count <= FewWords ? FewWordsCoverage : ManyWordsCoverage))
            {
                return new Observation(Verdict.Partly, evidence, Join([.. notes, "the skill is there, the rest of the wording is not"]));
            }

            evidence = [.. evidence.Concat(context.Evidence).DistinctBy(quote => quote.Quote, StringComparer.Ordinal).Take(MostQuotes)];
        }

        return new Observation(verdict, verdict == Verdict.NotFound ? [] : evidence, Join(notes));
    }

    /// <summary>Looks for one skill of a group.</summary>
    public static Observation ObserveGroup(SkillGroup group, bool basicsAreEnough, CvReading cv)
    {
        var seen = Sightings(group, cv).Distinct().ToList();
        var claimed = seen.Where(sighting => sighting.Statement == Statement.Claimed && !sighting.IsBroader).ToList();
        if (claimed.Count > 0)
        {
            return Of(Verdict.Met, claimed, cv, claimed.Exists(sighting => sighting.Skill == sighting.Asked)
                ? null
                : $"{claimed[0].Skill.Name} counts as {claimed[0].Asked.Name}");
        }

        var hedged = seen.Where(sighting => sighting.Statement == Statement.Hedged && !sighting.IsBroader).ToList();
        if (hedged.Count > 0)
        {
            return Of(basicsAreEnough ? Verdict.Met : Verdict.Partly, hedged, cv, $"{hedged[0].Skill.Name}: basic or wished for only");
        }

        var broader = seen.Where(sighting => sighting.Statement == Statement.Claimed).ToList();
        if (broader.Count > 0)
        {
            return Of(Verdict.Partly, broader, cv, $"{broader[0].Skill.Name} only, {broader[0].Asked.Name} is not named");
        }

        return seen.Count > 0 ? Observation.NothingBut($"{seen[0].Skill.Name} is named only as missing") : Observation.Nothing;
    }

    private static IEnumerable<Sighting> Sightings(SkillGroup group, CvReading cv)
    {
        foreach (var asked in group.AnyOf)
        {
            foreach (var named in cv.MentionedSkills)
            {
                var isBroader = false;
                if (named != asked && !cv.Lexicon.IsKindOf(named, asked))
                {
                    isBroader = !named.IsBroad && cv.Lexicon.IsKindOf(asked, named);
                    if (!isBroader)
                    {
                        continue;
                    }
                }

                foreach (var place in cv.MentionsOf(named))
                {
                    yield return new Sighting(asked, named, place, cv.StatementAt(place.First, place.Last), isBroader);
                }
            }
        }
    }

    private static Observation Of(Verdict verdict, List<Sighting> sightings, CvReading cv, string? note)
    {
        var best = sightings
            .OrderBy(sighting => sighting.Skill == sighting.Asked ? 0 : 1)
            .ThenBy(sighting => Rank(cv.LineOf(sighting.Place.First)))
            .ThenBy(sighting => sighting.Place.First)
            .Select(sighting => QuoteCutter.Cut(cv.Text, sighting.Place.First, sighting.Place.Last))
            .DistinctBy(quote => (quote.Quote, quote.Page, quote.Line))
            .Take(MostQuotes);
        return new Observation(verdict, [.. best], note);
    }

    // A sentence about work says more than a list of skills, and both more than a hobby.
    private static int Rank(CvLine line) => line.Section switch
    {
        CvSection.Experience => 0,
        CvSection.Certificates => 1,
        CvSection.Unknown => 1,
        CvSection.Skills => 2,
        CvSection.Education => 2,
        _ => 3,
    };

    private static Verdict Overall(List<Verdict> verdicts) =>
        verdicts.TrueForAll(verdict => verdict == Verdict.Met) ? Verdict.Met
        : verdicts.Exists(verdict => verdict != Verdict.NotFound) ? Verdict.Partly
        : Verdict.NotFound;

    private static IReadOnlyList<Evidence> Interleave(List<IReadOnlyList<Evidence>> lists) =>
        [.. Enumerable.Range(0, MostQuotes)
            .SelectMany(index => lists.Where(list => index < list.Count).Select(list => list[index]))
            .DistinctBy(quote => (quote.Quote, quote.Page, quote.Line))
            .Take(Math.Max(MostQuotes, lists.Count))];

    private static string? Join(IReadOnlyList<string> notes) => notes.Count == 0 ? null : string.Join("; ", notes);

    private readonly record struct Sighting(Skill Asked, Skill Skill, SkillMatch Place, Statement Statement, bool IsBroader);
}

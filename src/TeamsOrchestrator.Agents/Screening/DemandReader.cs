using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Takes the wording of a criterion apart: years, skills that are all asked for or alternatives, and the words left over.</summary>
internal sealed class DemandReader(SkillLexicon lexicon)
{
    private static readonly FrozenSet<string> Or = FrozenSet.Create(StringComparer.Ordinal, "or", "oder", "bzw");

    private static readonly FrozenSet<string> Examples = FrozenSet.Create(
        StringComparer.Ordinal, "like", "eg", "e.g", "wie", "insbesondere", "beispielsweise", "etwa", "bspw", "similar", "aehnliche", "including", "include", "inkl", "inklusive",
        "ideally", "preferably", "especially", "particularly", "idealerweise", "vorzugsweise", "bevorzugt");

    private static readonly FrozenSet<string> Similar = FrozenSet.Create(
        StringComparer.Ordinal, "similar", "equivalent", "comparable", "other", "another", "aehnliche", "aehnlichen", "aehnliches", "vergleichbare", "vergleichbaren", "vergleichbares", "andere", "anderen");

    private static readonly FrozenSet<string> Basics = FrozenSet.Create(
        StringComparer.Ordinal, "basic", "basics", "grundkenntnisse", "basiskenntnisse", "grundlegende", "grundlegendes", "familiarity", "familiar", "awareness", "exposure",
        "willingness", "willing", "interest", "interested", "bereitschaft", "interesse", "vertraut");

    public Demand Read(string wording)
    {
        var tokens = Tokenizer.Tokenize(wording);
        var matches = lexicon.Matcher.Match(tokens);
        var years = YearsPhrase.FindAll(tokens).Select(phrase => (YearsPhrase?)phrase).FirstOrDefault();

        var lists = new List<(int First, int Last)>();
        return new Demand
        {
            Wording = wording,
            Years = years?.Years,
            Groups = WithoutAncestors(Group(tokens, matches, lists)),
            Words = [.. LeftOver(tokens, matches, years, lists).Distinct(StringComparer.Ordinal)],
            BasicsAreEnough = tokens.Exists(token => Basics.Contains(token.Fold)),
        };
    }

    private static IEnumerable<string> LeftOver(List<Token> tokens, List<SkillMatch> matches, YearsPhrase? years, List<(int First, int Last)> lists)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var isTaken = matches.Exists(match => match.First <= index && index <= match.Last) || (years is { } phrase && phrase.First <= index && index <= phrase.Last);
            if (!isTaken && !IsAlternative(tokens, index, lists) && !tokens[index].IsNumber && !Filler.IsFiller(tokens[index].Fold) && (matches.Count == 0 || NarrowsASkill(tokens, matches, index)))
            {
                yield return Stemmer.Stem(tokens[index].Fold);
            }
        }
    }

    // "CATIA, SolidWorks or Foo": whoever has one of the others needs no Foo.
    private static bool IsAlternative(List<Token> tokens, int index, List<(int First, int Last)> lists) =>
        lists.Exists(list => (index > list.First && index < list.Last)
            || (index > list.Last && index <= list.Last + 3 && (Or.Contains(tokens[list.Last + 1].Fold) || tokens[list.Last + 1].Before is Gap.Slash))
            || (index == list.First - 1 && tokens[list.First].Before is Gap.List or Gap.Slash));

    // Beside skills only words of their own clause count: "SQL: you tune it and explain it" asks for SQL. A verb before a skill
    // ("orchestrating pipelines") says what is done with it, one behind ("SQL tuning") names something narrower.
    private static bool NarrowsASkill(List<Token> tokens, List<SkillMatch> matches, int index)
    {
        var (start, end) = (index, index + 1);
        while (tokens[start].Before < Gap.List && start > 0)
        {
            start--;
        }

        while (end < tokens.Count && tokens[end].Before < Gap.List)
        {
            end++;
        }

        return matches.Exists(match => match.First >= start && match.Last < end)
            && (!tokens[index].Fold.EndsWith("ing", StringComparison.Ordinal) || matches.Exists(match => match.Last == index - 1));
    }

    private List<List<Skill>> Group(List<Token> tokens, List<SkillMatch> matches, List<(int First, int Last)> lists)
    {
        var groups = new List<List<Skill>>();
        var run = new List<SkillMatch>();
        foreach (var match in matches)
        {
            if (run.Count > 0 && !IsSameRun(tokens, run, match))
            {
                Close();
            }

            run.Add(match);
        }

        Close();
        return groups;

        void Close()
        {
            if (run.Count == 0)
            {
                return;
            }

            var skills = run.ConvertAll(match => match.Skill);
            if (IsFollowedByOr(tokens, run) || (run.Count > 1 && AreAlternatives(tokens, run)))
            {
                groups.Add(skills);
                lists.Add((run[0].First, run[^1].Last));
            }
            else
            {
                groups.AddRange(skills.ConvertAll(skill => new List<Skill> { skill }));
            }

            run.Clear();
        }
    }

    // Only commas, conjunctions and filler stand between the skills of one list; "such as" starts a list of examples of what stands before it.
    private bool IsSameRun(List<Token> tokens, List<SkillMatch> run, SkillMatch right)
    {
        var left = run[^1];
        var isExample = false;
        for (var index = left.Last + 1; index <= right.First; index++)
        {
            if (tokens[index].Before is Gap.Stop or Gap.Line)
            {
                return false;
            }

            if (index < right.First)
            {
                isExample |= IsExampleCue(tokens, index);
                if (!Filler.IsFiller(tokens[index].Fold) && !isExample)
                {
                    return false;
                }
            }
        }

        isExample |= tokens[right.First].Before == Gap.Bracket;
        return !isExample || run.Exists(match => lexicon.IsKindOf(right.Skill, match.Skill));
    }

    private bool AreAlternatives(List<Token> tokens, List<SkillMatch> run)
    {
        for (var index = run[0].First; index <= run[^1].Last; index++)
        {
            if (Or.Contains(tokens[index].Fold) || IsExampleCue(tokens, index)
                || (index > run[0].First && tokens[index].Before == Gap.Slash && run.Exists(match => match.First == index)))
            {
                return true;
            }
        }

        var before = Math.Max(0, run[0].First - 3);
        for (var index = before; index < run[0].First; index++)
        {
            if (IsExampleCue(tokens, index) || (tokens[index].Fold is "one" or "any" or "eine" or "einer" && index + 1 < tokens.Count && tokens[index + 1].Fold is "of" or "der"))
            {
                return true;
            }
        }

        // "SQL databases (PostgreSQL, MySQL)", "Python, Java or similar"
        var next = run[^1].Last + 1;
        return (next + 1 < tokens.Count && Or.Contains(tokens[next].Fold) && tokens.Skip(next + 1).Take(3).Any(token => Similar.Contains(token.Fold)))
            || (next < tokens.Count && tokens[next].Fold is "etc" or "usw")
            || (tokens[run[1].First].Before == Gap.Bracket && run.Skip(1).All(match => lexicon.IsKindOf(match.Skill, run[0].Skill)));
    }

    // "AutoCAD, SolidWorks or Foo", where nobody here knows Foo; not "Java and SQL or Foo".
    private static bool IsFollowedByOr(List<Token> tokens, List<SkillMatch> run)
    {
        var next = run[^1].Last + 1;
        return next + 1 < tokens.Count && Or.Contains(tokens[next].Fold) && tokens[next].Before < Gap.List
            && !tokens.Take(next).Skip(run[0].Last + 1).Any(token => token.Fold is "and" or "und" or "sowie");
    }

    private static bool IsExampleCue(List<Token> tokens, int index) =>
        Examples.Contains(tokens[index].Fold)
        || (tokens[index].Fold is "such" && index + 1 < tokens.Count && tokens[index + 1].Fold is "as")
        || (tokens[index].Fold is "for" && index + 1 < tokens.Count && tokens[index + 1].Fold is "example" or "instance")
        || (tokens[index].Fold is "z" or "e" && index + 1 < tokens.Count && tokens[index + 1].Fold is "b" or "g");

    // "Programming in Python" asks for Python; whoever has it programs.
    private List<SkillGroup> WithoutAncestors(List<List<Skill>> groups)
    {
        var kept = new List<SkillGroup>();
        for (var index = 0; index < groups.Count; index++)
        {
            var group = groups[index];
            var isImplied = groups.Where((_, other) => other != index)
                .Any(other => other.TrueForAll(skill => group.Exists(broader => lexicon.IsKindOf(skill, broader))));
            var isRepeated = kept.Exists(known => known.AnyOf.SequenceEqual(group));
            if (!isImplied && !isRepeated)
            {
                kept.Add(new SkillGroup([.. group.Distinct()]));
            }
        }

        return kept;
    }
}

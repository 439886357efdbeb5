using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Says which criterion words of people are about: by the skills it names, a kind of them included, else by its telling words.</summary>
internal sealed class CriterionTalk
{
    private readonly SkillLexicon lexicon;
    private readonly List<(Criterion Criterion, IReadOnlyList<Skill> Skills, HashSet<string> Stems)> criteria;

    public CriterionTalk(CriteriaSet criteria, SkillLexicon lexicon)
    {
        this.lexicon = lexicon;
        var demands = new DemandReader(lexicon);
        this.criteria = [.. criteria.Items.Select(criterion =>
        {
            var read = criterion.Accepts.Prepend(criterion.Text).Select(demands.Read).ToList();
            IReadOnlyList<Skill> skills = [.. read.SelectMany(demand => demand.Groups).SelectMany(group => group.AnyOf).Distinct()];
            return (criterion, skills, skills.Count > 0 ? [] : StemsOf(criterion.Text));
        })];
    }

    /// <summary>Finds the criteria that a sentence names.</summary>
    public IReadOnlyList<Criterion> In(string sentence)
    {
        var named = lexicon.FindIn(sentence).Select(mention => mention.Skill).ToList();
        var stems = StemsOf(sentence);
        return [.. criteria
            .Where(item => item.Skills.Any(skill => named.Exists(other => ReferenceEquals(other, skill) || lexicon.IsKindOf(other, skill)))
                || (item.Stems.Count > 0 && item.Stems.Count(stems.Contains) >= Math.Max(1, (item.Stems.Count + 1) / 2)))
            .Select(item => item.Criterion)];
    }

    private static HashSet<string> StemsOf(string text) => [.. Tokenizer.Tokenize(text)
        .Where(token => token is { IsNumber: false, Fold.Length: > 2 } && !Filler.IsFiller(token.Fold)).Select(token => Stemmer.Stem(token.Fold))];
}

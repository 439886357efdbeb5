using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Joins criteria that ask for the same, keeps the weightiest, and gives ids.</summary>
internal static class CriteriaMerge
{
    public static CriteriaSet Merge(IReadOnlyList<Criterion> drafted, SkillLexicon skills)
    {
        var merged = new List<(string Key, Criterion Criterion)>();
        foreach (var criterion in drafted)
        {
            var key = KeyOf(criterion, skills);
            var at = merged.FindIndex(known => string.Equals(known.Key, key, StringComparison.Ordinal));
            if (at < 0)
            {
                merged.Add((key, criterion));
            }
            else if (criterion.Weight > merged[at].Criterion.Weight)
            {
                merged[at] = (key, merged[at].Criterion with { Weight = criterion.Weight, MustHave = criterion.MustHave, Source = criterion.Source });
            }
        }

        // The order of the ad stays; what weighs least goes first where there are too many.
        var kept = merged
            .Select((known, index) => (known.Criterion, Index: index))
            .OrderByDescending(known => known.Criterion.Weight)
            .ThenBy(known => known.Index)
            .Take(CriteriaSet.MaxItems)
            .OrderBy(known => known.Index);

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new CriteriaSet([.. kept.Select(known => known.Criterion with { Id = CriterionSlug.Of(known.Criterion.Text, ids) })]);
    }

    /// <summary>Makes a key that two wordings of the same demand share.</summary>
    public static string KeyOf(Criterion criterion, SkillLexicon skills)
    {
        var tokens = Tokenizer.Tokenize(criterion.Text);
        var matches = skills.Matcher.Match(tokens);
        var words = tokens.Where((token, index) => !Filler.IsFiller(token.Fold) && !matches.Exists(match => match.First <= index && index <= match.Last))
            .Select(token => Stemmer.Stem(token.Fold));
        var years = YearsPhrase.FindAll(tokens).Select(phrase => $"{phrase.Years}y");
        var key = string.Join(' ', matches.Select(match => match.Skill.Name).Concat(words).Concat(years).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return key.Length > 0 ? key : Tokenizer.Fold(criterion.Text);
    }
}

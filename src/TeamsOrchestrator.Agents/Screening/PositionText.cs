using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What the title and the lines of one position name.</summary>
internal sealed class PositionText
{
    private readonly List<Skill> skills;
    private readonly HashSet<string> stems;
    private readonly SkillLexicon lexicon;

    public PositionText(Position position, SkillLexicon lexicon)
    {
        this.lexicon = lexicon;
        var tokens = new List<Token>();
        foreach (var line in $"{position.Title}\n{position.Text}".Split('\n'))
        {
            tokens.AddRange(Tokenizer.Tokenize(line));
        }

        var matches = lexicon.Matcher.Match(tokens);
        var listed = matches.SelectMany(match => Enumerable.Range(match.First, match.Last - match.First + 1)).ToHashSet();
        skills = [.. matches.Where(match => Statements.Read(tokens, match.First, match.Last, listed.Contains) == Statement.Claimed).Select(match => match.Skill).Distinct()];
        stems = [.. tokens.Select(token => Stemmer.Stem(token.Fold))];
    }

    /// <summary>Says whether the position shows one of some skills, or a kind of one.</summary>
    public bool Shows(SkillGroup group) => skills.Exists(shown => group.AnyOf.Any(asked => shown == asked || lexicon.IsKindOf(shown, asked)));

    /// <summary>Says how many of some words the position has.</summary>
    public double Coverage(IReadOnlyList<string> words) => words.Count == 0 ? 0 : words.Count(stems.Contains) / (double)words.Count;
}

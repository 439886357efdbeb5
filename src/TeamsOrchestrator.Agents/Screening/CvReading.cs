using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Everything the rules ask of one CV, prepared once.</summary>
internal sealed class CvReading
{
    private readonly Dictionary<string, List<int>> mentionsBySkill = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> listed;
    private string[]? stems;

    public CvReading(IReadOnlyList<DocumentPage> pages, Profile profile, SkillLexicon lexicon, YearMonth today)
    {
        Lexicon = lexicon;
        Profile = profile;
        Text = new CvText(pages, lexicon);
        Career = new Career(profile.Positions, today);
        listed = [.. Text.Mentions.SelectMany(mention => Enumerable.Range(mention.First, mention.Last - mention.First + 1))];
        for (var index = 0; index < Text.Mentions.Count; index++)
        {
            var name = Text.Mentions[index].Skill.Name;
            if (!mentionsBySkill.TryGetValue(name, out var places))
            {
                mentionsBySkill[name] = places = [];
            }

            places.Add(index);
        }
    }

    public SkillLexicon Lexicon { get; }

    public Profile Profile { get; }

    public CvText Text { get; }

    public Career Career { get; }

    /// <summary>Gets the stem of each token.</summary>
    public string[] Stems => stems ??= [.. Text.Tokens.Select(token => Stemmer.Stem(token.Fold))];

    /// <summary>Gets the names of the skills that the CV mentions.</summary>
    public IEnumerable<Skill> MentionedSkills => mentionsBySkill.Values.Select(places => Text.Mentions[places[0]].Skill);

    public IEnumerable<SkillMatch> MentionsOf(Skill skill) =>
        mentionsBySkill.TryGetValue(skill.Name, out var places) ? places.Select(place => Text.Mentions[place]) : [];

    public Statement StatementAt(int first, int last) => Statements.Read(Text.Tokens, first, last, listed.Contains);

    public CvLine LineOf(int token) => Text.Lines[Text.LineOfToken[token]];
}

using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>Answers a question about a candidate by rules: it quotes the lines of the CV that speak of what was asked about, by name, by another word for it, or by a kind of it.</summary>
/// <param name="skills">The skills it knows.</param>
/// <param name="clock">The clock, for positions that last until today.</param>
/// <remarks>It understands words, not questions: it never says yes or no. What it does not find it says so, which does not mean that the person lacks it.</remarks>
public sealed class LocalAnswerAgent(SkillLexicon skills, TimeProvider clock) : IAgent<CandidateQuestion, CandidateAnswer>
{
    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-answerer", skills.VersionOf("1"));

    /// <inheritdoc/>
    public Task<CandidateAnswer> RunAsync(CandidateQuestion input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Answer(input)));
    }

    private CandidateAnswer Answer(CandidateQuestion input)
    {
        var today = clock.GetUtcNow();
        var cv = new CvReading(input.Pages, input.Profile, skills, new YearMonth(today.Year, today.Month));
        var asked = AskedFor.Read(input.Text, skills);
        var (statements, notNamed) = (new List<AnswerStatement>(), new List<string>());
        foreach (var skill in asked.Skills)
        {
            Take(Mentions.OfSkill(skill, cv), skill.Name);
        }

        foreach (var (language, written) in asked.Languages)
        {
            Take(Mentions.OfLanguage(language, written, cv), written);
        }

        // "Where did she study computer science": the words first, and the part of the CV where they are nowhere.
        if (asked.Words.Count > 0)
        {
            Take(Mentions.OfWords(asked.Words, cv), string.Join(' ', asked.Words.Values));
        }

        if (statements.Count == 0 || (asked.Skills.Count == 0 && asked.Languages.Count == 0 && asked.Words.Count == 0))
        {
            statements.AddRange(asked.Sections.SelectMany(section => Mentions.OfSection(section, cv)));
        }

        return new CandidateAnswer(statements, notNamed);

        void Take(IReadOnlyList<AnswerStatement> found, string name)
        {
            statements.AddRange(found);
            if (found.Count == 0)
            {
                notNamed.Add(name);
            }
        }
    }
}

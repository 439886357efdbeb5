using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Reads interview notes against the criteria by rules: no model, no network, the same output for the same input.</summary>
/// <param name="skills">The skills it knows.</param>
/// <remarks>It repeats what interviewers wrote and adds nothing. A score that an interviewer gave says more than any words around it.</remarks>
public sealed class LocalAssessmentAgent(SkillLexicon skills) : IAgent<InterviewAssessmentRequest, InterviewAssessment>
{
    private const int QuotesPerCriterion = 3;
    private const int Good = 4;
    private const int Weak = 2;

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-assessor", skills.VersionOf("1"));

    /// <inheritdoc/>
    public Task<InterviewAssessment> RunAsync(InterviewAssessmentRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Assess(input, cancellationToken)));
    }

    private InterviewAssessment Assess(InterviewAssessmentRequest input, CancellationToken cancellationToken)
    {
        var talk = new CriterionTalk(input.Criteria, skills);
        var said = new List<Said>();
        foreach (var (place, notes) in input.Notes.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            said.AddRange(notes.Answers.SelectMany(answer => OfAnswer(place, answer, talk)));
            said.AddRange(SentencesOf(notes.Other).SelectMany(sentence => talk.In(sentence).Select(criterion => new Said(criterion.Id, place, sentence, Leaning.Of(sentence), Score: null))));
        }

        return new InterviewAssessment([.. input.Criteria.Items.Select(criterion => Weigh(criterion, [.. said.Where(item => string.Equals(item.CriterionId, criterion.Id, StringComparison.Ordinal))]))]);
    }

    private static IEnumerable<Said> OfAnswer(int place, InterviewAnswer answer, CriterionTalk talk)
    {
        var sentences = SentencesOf(answer.Text).ToList();
        if (answer is { CriterionId: { } own, Score: { } score })
        {
            var leans = score >= Good ? AssessedAs.Supported : score <= Weak ? AssessedAs.Contradicted : AssessedAs.Unclear;
            yield return new Said(own, place, sentences.FirstOrDefault(sentence => Leaning.Of(sentence) == leans) ?? sentences.FirstOrDefault(), leans, score);
        }

        foreach (var sentence in sentences)
        {
            // What is noted on a question is about its criterion, unless an interviewer's score says it already; it may be about others as well.
            var about = talk.In(sentence).Select(criterion => criterion.Id)
                .Where(id => !string.Equals(id, answer.CriterionId, StringComparison.Ordinal))
                .Concat(answer is { CriterionId: { } criterionId, Score: null } ? [criterionId] : Array.Empty<string>());
            foreach (var id in about)
            {
                yield return new Said(id, place, sentence, Leaning.Of(sentence), Score: null);
            }
        }
    }

    // What must not count is no evidence, also where an interviewer kept it as written.
    private static IEnumerable<string> SentencesOf(string? text) => text is null
        ? []
        : text.Split('\n').SelectMany(Sentences.Split).Where(sentence => sentence.Length > 0 && ProtectedAttributes.Find(sentence).Count == 0);

    private static AssessedCriterion Weigh(Criterion criterion, IReadOnlyList<Said> said)
    {
        var leanings = said.Select(item => item.As).Distinct().ToList();
        var clear = leanings.Where(item => item != AssessedAs.Unclear).ToList();
        var scored = said.Where(item => item.Score is not null).Select(item => item.As).Distinct().ToList();
        var verdict = said.Count == 0 ? AssessedAs.NotDiscussed
            : scored.Count == 1 && clear.TrueForAll(item => item == scored[0]) ? scored[0]
            : scored.Count == 0 && clear.Count == 1 ? clear[0]
            : AssessedAs.Unclear;
        return new AssessedCriterion(
            criterion.Id, verdict,
            [.. said.Where(item => item.Sentence is not null).OrderBy(item => item.As == verdict ? 0 : 1)
                .Select(item => new NoteQuote(item.Notes, item.Sentence!)).Distinct().Take(QuotesPerCriterion)],
            [.. said.Select(item => item.Score).OfType<int>()]);
    }

    /// <summary>One sentence or score about one criterion.</summary>
    private sealed record Said(string CriterionId, int Notes, string? Sentence, AssessedAs As, int? Score);
}

using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Reads interview notes against the criteria with a language model. What it claims counts only with words that stand in the notes; a score that an interviewer gave outweighs it.</summary>
/// <param name="model">The model.</param>
public sealed class ModelAssessmentAgent(StructuredModel model) : IAgent<InterviewAssessmentRequest, InterviewAssessment>
{
    private const int MostQuotes = 3;
    private const int Good = 4;
    private const int Weak = 2;

    private static readonly Dictionary<string, AssessedAs> Words = new(StringComparer.Ordinal)
    {
        ["supported"] = AssessedAs.Supported, ["contradicted"] = AssessedAs.Contradicted, ["unclear"] = AssessedAs.Unclear, ["not-discussed"] = AssessedAs.NotDiscussed,
    };

    private readonly Prompt prompt = model.PromptOf("interview-assessment");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <summary>Gets the word that the prompts have for what notes say.</summary>
    internal static string Word(AssessedAs says) => Words.First(pair => pair.Value == says).Key;

    /// <inheritdoc/>
    public async Task<InterviewAssessment> RunAsync(InterviewAssessmentRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Criteria.Items.Count == 0)
        {
            return new InterviewAssessment([]);
        }

        var data = new PromptData().Add("criteria", PromptLines.Of(input.Criteria)).Add("notes", NoteLines.Of(input.Notes, input.Covering));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.InterviewAssessmentAnswer, said => Wrong(said, input), cancellationToken);
        return Patiently.Do(() => AssessmentCheck.Check(new InterviewAssessment([.. answer.Findings.Select(found => FindingOf(found, input))]), input.Criteria, input.Notes));
    }

    private static AnswerFault? Wrong(InterviewAssessmentAnswer answer, InterviewAssessmentRequest input)
    {
        var named = answer.Findings.Select(found => found.Criterion).ToList();
        var asked = input.Criteria.Items.Select(item => item.Id).ToList();
        return asked.Except(named, StringComparer.Ordinal).FirstOrDefault() is { } missing ? AnswerFault.Malformed($"There is no finding for the criterion [{missing}].")
            : named.Count > asked.Count || named.Except(asked, StringComparer.Ordinal).Any() ? AnswerFault.Malformed("There must be exactly one finding for each criterion, and no other.")
            : answer.Findings.Any(found => !Words.ContainsKey(found.Says)) ? AnswerFault.Malformed("A finding is supported, contradicted, unclear or not-discussed.")
            : null;
    }

    // A quote that does not stand in the notes stays as it was said: the check that follows drops and counts it.
    private static AssessedCriterion FindingOf(InterviewAssessmentAnswer.NoteFinding found, InterviewAssessmentRequest input)
    {
        var says = Words[found.Says];
        var scores = input.Notes.SelectMany(notes => notes.Answers).Where(answer => string.Equals(answer.CriterionId, found.Criterion, StringComparison.Ordinal)).Select(answer => answer.Score).OfType<int>().ToList();
        var quotes = says == AssessedAs.NotDiscussed ? [] : found.Quotes.Select(quote => NoteLines.Find(quote.Interviewer, quote.Quote, input.Notes, input.Covering))
            .Where(quote => ProtectedAttributes.Find(quote.Quote).Count == 0).Distinct().Take(MostQuotes).ToList();
        var byScores = ByScores(scores);
        var holds = quotes.Exists(quote => AssessmentCheck.IsVerbatim(quote, input.Notes));
        return new AssessedCriterion(found.Criterion, !holds ? byScores : (says, byScores) is (AssessedAs.Supported, AssessedAs.Contradicted) or (AssessedAs.Contradicted, AssessedAs.Supported) ? AssessedAs.Unclear : says, quotes, scores);
    }

    private static AssessedAs ByScores(List<int> scores) =>
        scores.Count == 0 ? AssessedAs.NotDiscussed : scores.TrueForAll(score => score >= Good) ? AssessedAs.Supported : scores.TrueForAll(score => score <= Weak) ? AssessedAs.Contradicted : AssessedAs.Unclear;
}

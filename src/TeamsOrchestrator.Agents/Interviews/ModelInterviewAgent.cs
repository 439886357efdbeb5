using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Writes interview questions with a language model. On which criteria is decided by rules; a question that cannot stand is asked in the words of the rules.</summary>
/// <param name="model">The model. For the core it reads the criteria alone; it never reads a CV, but the quotes that were found in it.</param>
/// <param name="rules">The agent that says what is to be asked about.</param>
public sealed class ModelInterviewAgent(StructuredModel model, LocalInterviewAgent rules) : IAgent<InterviewKitRequest, InterviewKitDraft>
{
    private readonly Prompt prompt = model.PromptOf("interview-kit");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<InterviewKitDraft> RunAsync(InterviewKitRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRules = await rules.RunAsync(input, cancellationToken);
        if (byRules.Kit.Questions.Count == 0)
        {
            return byRules; // there is nothing to ask about
        }

        var criteria = input.Screening is { } screening ? PromptLines.Of(input.Criteria, screening.Findings, input.Covering.Cover) : PromptLines.Of(input.Criteria);
        var data = new PromptData().Add("language", byRules.Kit.Language).Add("purpose", input.Screening is null ? "core" : "aimed").Add("criteria", criteria).Add("core", Lines(input.Core));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.InterviewKitAnswer, said => Patiently.Do(() => Wrong(said, byRules.Kit, input.Criteria)), cancellationToken);
        return Patiently.Do(() => byRules with
        {
            Kit = KitCheck.Check(byRules.Kit with { Questions = [.. byRules.Kit.Questions.Select(question => Worded(question, answer, input) ?? question)] }, input.Screening is null, input.Screening),
        });
    }

    /// <summary>Writes questions down for a model.</summary>
    internal static string Lines(InterviewKit? kit) =>
        kit is { Questions.Count: > 0 } ? string.Join('\n', kit.Questions.Select(question => $"[{question.CriterionId ?? "-"}] {question.Text.ReplaceLineEndings(" ")}")) : "(none)";

    private static AnswerFault? Wrong(InterviewKitAnswer answer, InterviewKit asked, CriteriaSet criteria)
    {
        var all = string.Join('\n', answer.Questions.Select(question => question.Text));
        return answer.Language != asked.Language || (LanguageDetector.Detect(all) is { } other && other != asked.Language) ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{asked.Language}'.")
            : answer.Questions.Count == 0 ? new AnswerFault(ModelFault.Empty, "There are criteria to ask about.")
            : answer.Questions.FirstOrDefault(question => criteria.Find(question.Criterion) is null) is { } stray ? AnswerFault.Malformed($"There is no criterion [{stray.Criterion}].")
            : null;
    }

    private static InterviewQuestion? Worded(InterviewQuestion byRules, InterviewKitAnswer answer, InterviewKitRequest input)
    {
        if (answer.Questions.FirstOrDefault(item => string.Equals(item.Criterion, byRules.CriterionId, StringComparison.Ordinal)) is not { } asked || input.Criteria.Find(asked.Criterion) is not { } criterion)
        {
            return null;
        }

        var evidence = input.Screening?.Findings.FirstOrDefault(finding => string.Equals(finding.CriterionId, criterion.Id, StringComparison.Ordinal))?.Evidence ?? [];
        var quote = asked.Quote is null ? null : evidence.Select(item => item.Quote).FirstOrDefault(words => input.Covering.Uncover(asked.Quote, words) is not null);
        var guide = QuestionCheck.GuideOf(asked.Weak, asked.Fair, asked.Strong);
        var sources = string.Join('\n', [criterion.Text, .. criterion.Accepts, .. quote is null ? [] : evidence.Select(item => item.Quote), "1: 3: 5:"]);
        return (asked.Quote is null || quote is not null) && QuestionCheck.Holds(asked.Text, guide, quote, sources)
            ? byRules with { Text = PageText.Fold(asked.Text), Quote = quote, Guide = guide } : null;
    }
}

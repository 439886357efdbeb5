using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;

namespace TeamsOrchestrator.Agents.Summaries;

/// <summary>Summarises a screening with a language model, from its findings alone: it never sees the CV. Counts, years and the last position come from the rules.</summary>
/// <param name="model">The model.</param>
/// <param name="rules">The agent for what rules know.</param>
public sealed class ModelSummaryAgent(StructuredModel model, LocalSummaryAgent rules) : IAgent<SummaryRequest, CandidateSummary>
{
    private const int MostSentences = 4;
    private const int LongestSentence = 400;

    private readonly Prompt prompt = model.PromptOf("summariser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<CandidateSummary> RunAsync(SummaryRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRules = await rules.RunAsync(input, cancellationToken);
        if (input.Criteria.Items.Count == 0)
        {
            return byRules;
        }

        var language = input.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en";
        var data = new PromptData().Add("language", language).Add("findings", PromptLines.Of(input.Criteria, input.Screening));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.SummaryAnswer, said => Patiently.Do(() => Wrong(said, language)), cancellationToken);
        return byRules with { Sentences = [.. answer.Sentences.Select(sentence => sentence.Trim())] };
    }

    private static AnswerFault? Wrong(SummaryAnswer answer, string language)
    {
        var all = string.Join(' ', answer.Sentences);
        return answer.Language != language || LanguageDetector.Detect(all) is { } other && other != language ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{language}'.")
            : answer.Sentences.Count is 0 or > MostSentences || answer.Sentences.Any(sentence => sentence.Trim().Length is 0 or > LongestSentence)
                ? AnswerFault.Malformed("There must be two to four sentences of at most 40 words.")
            : ProtectedAttributes.Find(all).Count > 0 ? AnswerFault.Malformed("It says something about the person that must not count.")
            : null;
    }
}

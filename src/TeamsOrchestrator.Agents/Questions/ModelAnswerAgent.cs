using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>Answers a question about a candidate from the CV alone with a language model.</summary>
/// <param name="model">The model.</param>
/// <remarks>A quote that does not stand in the text stays as it was said: <see cref="AnswerCheck"/> drops it, and counts what falls with it.</remarks>
public sealed class ModelAnswerAgent(StructuredModel model) : IAgent<CandidateQuestion, CandidateAnswer>
{
    private const int LongestStatement = 300;
    private const int MostQuotesEach = 3;

    private static readonly char[] Quotation = ['"', '“', '”', '„', '«', '»', ' ', '\n', '\t'];

    private readonly Prompt prompt = model.PromptOf("answerer");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<CandidateAnswer> RunAsync(CandidateQuestion input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var language = input.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en";
        var cv = string.Join("\n\n", input.Pages.Select(page => string.Join('\n', page.Lines)));
        var data = new PromptData().Add("language", language).Add("question", input.Text).Add("cv", cv);
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.AnswererAnswer, said => Patiently.Do(() => Wrong(said, language)), cancellationToken);
        var pages = input.Pages.Select(page => new PageText(page)).ToList();
        return new CandidateAnswer([.. answer.Statements.Select(said => StatementOf(said, pages))], []);
    }

    private static AnswerStatement StatementOf(AnswererAnswer.Said said, List<PageText> pages) => new(
        AnswerKind.Worded, said.Text.Trim(), Found: null,
        [.. said.Quotes.Select(quote => quote.Trim(Quotation)).Where(quote => quote.Length > 0).Take(MostQuotesEach).Select(quote => QuoteFinder.Find(quote, pages) ?? new Evidence(quote, Page: null, Line: null))]);

    private static AnswerFault? Wrong(AnswererAnswer answer, string language) =>
        answer.Language != language ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{language}'.")
        : answer.Statements.Count > AnswerCheck.MostStatements || answer.Statements.Any(said => said.Text.Trim().Length is 0 or > LongestStatement)
            ? AnswerFault.Malformed("There may be at most six statements of at most 40 words.")
        : answer.Statements.Any(said => ProtectedAttributes.Find(said.Text).Count > 0) ? AnswerFault.Malformed("It says something about the person that must not count.")
        : answer.Statements.Any(said => PacketCheck.Recommends(said.Text)) ? AnswerFault.Malformed("It recommends something. Say only what the CV says.")
        : null;
}

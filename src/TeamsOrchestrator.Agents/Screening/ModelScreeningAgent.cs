using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Compares one CV with the criteria with a language model. Gaps and contradictions in the dates are found by rules, and so is the score.</summary>
/// <param name="model">The model.</param>
/// <param name="clock">The clock, for positions that last until today.</param>
public sealed class ModelScreeningAgent(StructuredModel model, TimeProvider clock) : IAgent<ScreeningRequest, ScreeningResult>
{
    private const int MostQuotes = 3;
    private const int LongestNote = 300;

    private static readonly char[] Quotation = ['"', '“', '”', '„', '«', '»', ' ', '\n', '\t'];

    private static readonly Dictionary<string, Verdict> Verdicts = Enum.GetValues<Verdict>().ToDictionary(PromptLines.Word, StringComparer.Ordinal);

    private readonly Prompt prompt = model.PromptOf("screener");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<ScreeningResult> RunAsync(ScreeningRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var today = clock.GetUtcNow();
        var career = Patiently.Do(() => new Career(input.Profile.Positions, new YearMonth(today.Year, today.Month)));
        if (input.Criteria.Items.Count == 0)
        {
            return ScreeningRules.Screen(input.Criteria, [], career.Flags);
        }

        var data = new PromptData().Add("criteria", PromptLines.Of(input.Criteria)).Add("hints", PromptLines.Of(input.Hints)).Add("cv", TextOf(input));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.ScreenerAnswer, said => Wrong(said, input), cancellationToken);
        var pages = input.Pages.Select(page => new PageText(page)).ToList();
        return Patiently.Do(() => ScreeningRules.Screen(input.Criteria, [.. answer.Findings.Select(found => FindingOf(found, pages))], career.Flags));
    }

    /// <summary>Writes down what a model may read of a CV: its pages after redaction, in a form that does not show what was covered of a word.</summary>
    internal static string TextOf(ScreeningRequest input) => Patiently.Do(() => string.Join("\n\n", input.Pages.Select(page => PlainForms.Of(string.Join('\n', page.Lines)))));

    private static AnswerFault? Wrong(ScreenerAnswer answer, ScreeningRequest input)
    {
        var named = answer.Findings.Select(found => found.Criterion).ToList();
        var asked = input.Criteria.Items.Select(item => item.Id).ToList();
        return asked.Except(named, StringComparer.Ordinal).FirstOrDefault() is { } missing ? AnswerFault.Malformed($"There is no finding for the criterion [{missing}].")
            : named.Count > asked.Count || named.Except(asked, StringComparer.Ordinal).Any() ? AnswerFault.Malformed("There must be exactly one finding for each criterion, and no other.")
            : answer.Findings.Any(found => !Verdicts.ContainsKey(found.Verdict)) ? AnswerFault.Malformed("A verdict is met, partly or not-found.")
            : null;
    }

    // A quote that does not stand in the text stays as it was said: the check that follows drops it, and says so.
    private static Finding FindingOf(ScreenerAnswer.Found found, List<PageText> pages)
    {
        var verdict = Verdicts[found.Verdict];
        var evidence = verdict == Verdict.NotFound ? [] : found.Quotes.Select(quote => quote.Trim(Quotation)).Where(quote => quote.Length > 0)
            .Select(quote => QuoteFinder.Find(quote, pages) ?? PlainForms.Find(quote, pages) ?? new Evidence(quote, Page: null, Line: null)).Distinct().Take(MostQuotes).ToList();
        return new Finding(found.Criterion, verdict, evidence, NoteOf(found.Note));
    }

    private static string? NoteOf(string? note) =>
        note?.Trim() is { Length: > 0 and <= LongestNote } said && Patiently.Do(() => ProtectedAttributes.Find(said)).Count == 0 ? said : null;
}

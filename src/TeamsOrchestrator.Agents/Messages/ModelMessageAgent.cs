using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Writes messages to candidates with a language model: it words the thanks, the decision, the reasons and the wish. Salutation, notices and signature come from rules.</summary>
/// <param name="model">The model. It never learns to whom it writes, nor who signs.</param>
/// <param name="rules">The agent that knows what has to be said.</param>
public sealed class ModelMessageAgent(StructuredModel model, LocalMessageAgent rules) : IAgent<MessageRequest, MessageDraft>
{
    private const int MostReasons = 5;
    private const int LongestPart = 500;

    private readonly Prompt prompt = model.PromptOf("message");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<MessageDraft> RunAsync(MessageRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRules = await rules.RunAsync(input, cancellationToken);
        var nameable = Nameable(input);
        var said = nameable.Count == 0 ? string.Empty : string.Join('\n', input.Reasons.Select(reason => input.Covering.Cover(reason).ReplaceLineEndings(" ")));
        var data = new PromptData()
            .Add("language", byRules.Language).Add("kind", WordOf(input.Kind)).Add("tone", input.Style.Tone == MessageTone.Formal ? "formal" : "warm").Add("length", input.Style.Short ? "short" : "normal")
            .Add("title", WithoutContacts.Of(input.Title)).Add("criteria", PromptLines.Of(new CriteriaSet(nameable))).Add("reasons", WithoutContacts.Of(said));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.MessageAnswer, written => Patiently.Do(() => Wrong(written, input, byRules.Language)), cancellationToken);
        return Patiently.Do(() => Write(answer, input, byRules, nameable, said));
    }

    // Only these may be given as reasons: approved, not met, and without words that must not be in a message.
    private static List<Criterion> Nameable(MessageRequest input) => input.Kind != MessageKind.Rejection || input.Style.WithoutReasons ? [] :
        [.. input.NotMet.Where(criterion => !input.Style.LeftOut.Contains(criterion.Id, StringComparer.Ordinal) && MessageCheck.Find(criterion.Text) is null)];

    private static string WordOf(MessageKind kind) => kind switch { MessageKind.Rejection => "rejection", MessageKind.Invitation => "invitation", _ => "information" };

    private static AnswerFault? Wrong(MessageAnswer answer, MessageRequest input, string language)
    {
        string[] parts = input.Style.Short ? [answer.Thanks, answer.Decision] : [answer.Thanks, answer.Decision, answer.Wish];
        var all = string.Join('\n', parts);
        return answer.Language != language || LanguageDetector.Detect(all) is { } other && other != language ? new AnswerFault(ModelFault.WrongLanguage, $"The language must be '{language}'.")
            : parts.Any(part => part.Trim().Length is 0 or > LongestPart) ? AnswerFault.Malformed("Thanks, decision and wish must each be one to three sentences.")
            : MessageCheck.Find(all) is { } fault ? AnswerFault.Malformed(fault.Fault switch
            {
                MessageFault.Protected => "It touches what must not count about a person.",
                MessageFault.Others => "It compares with others.",
                _ => "It names a score, or says that a program decided.",
            })
            : parts.Select(part => MessageWords.Invented(part, input.Title, language)).FirstOrDefault(invented => invented is not null) is { } words ? AnswerFault.Malformed(words)
            : !MessageWords.Tells(answer.Decision, input.Kind) ? AnswerFault.Malformed("The decision must say plainly what the kind of the message says, and nothing else.")
            : null;
    }

    private MessageDraft Write(MessageAnswer answer, MessageRequest input, MessageDraft byRules, List<Criterion> nameable, string said)
    {
        var reasons = ReasonsOf(answer, input, nameable, said);
        var remarks = byRules.Remarks.Where(remark => remark != MessageRemark.NoReason || reasons.Count == 0).ToList();
        var body = Letter.Compose(input, PageText.Fold(answer.Thanks), PageText.Fold(answer.Decision), reasons, PageText.Fold(answer.Wish));
        return byRules with { Body = body, Remarks = remarks };
    }

    // A reason counts where a decider said so and an approved criterion says it. What the model forgets stands in the criterion's own words.
    private List<string> ReasonsOf(MessageAnswer answer, MessageRequest input, List<Criterion> nameable, string said)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reason in answer.Reasons)
        {
            if (nameable.Find(item => string.Equals(item.Id, reason.Criterion, StringComparison.Ordinal)) is { } criterion && SaidIn.Feedback(reason.Said, said))
            {
                reasons.TryAdd(criterion.Id, IsFair(reason.Text, $"{criterion.Text}\n{string.Join('\n', criterion.Accepts)}\n{input.Title}", Letter.LanguageOf(input.Language)) ? PageText.Fold(reason.Text).TrimEnd('.') : criterion.Text);
            }
        }

        foreach (var criterion in rules.Named(input).Where(nameable.Contains))
        {
            reasons.TryAdd(criterion.Id, criterion.Text);
        }

        return [.. reasons.Values.Take(MostReasons)];
    }

    private static bool IsFair(string text, string sources, string language) =>
        MessageCheck.Find(text) is null && FoundedWords.Are(text, sources) && MessageWords.Invented(text, sources, language) is null;
}

using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Prompts;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Changes a message as a person's feedback says: a language model says which lines change, and rules make the changes.</summary>
/// <param name="model">The model.</param>
/// <remarks>The salutation, what a candidate has a right to know and the signature are never shown to it. What the feedback does not say, what nobody gave,
/// and what would say another decision changes nothing and is said back as not used.</remarks>
public sealed class ModelMessageReviser(StructuredModel model) : IAgent<MessageRevisionRequest, MessageRevision>
{
    private const int LongestLine = 600;

    private readonly Prompt prompt = model.PromptOf("message-reviser");

    /// <inheritdoc/>
    public AgentIdentity Identity => model.IdentityOf(prompt);

    /// <inheritdoc/>
    public async Task<MessageRevision> RunAsync(MessageRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var text = Patiently.Do(() => new LetterLines(input.Current.Body, input.Facts));
        var covering = input.Facts.Covering;
        var shown = string.Join('\n', text.Open.Select(line => string.Create(CultureInfo.InvariantCulture, $"[{line.Number}] {covering.Cover(line.Text)}")));
        var data = new PromptData().Add("language", input.Current.Language).Add("message", shown).Add("feedback", covering.Cover(input.Feedback));
        var answer = await model.AskAsync(prompt, data, AnswerJson.Default.MessageRevisionAnswer, _ => null, cancellationToken);
        return Patiently.Do(() => Apply(answer, input, text));
    }

    private static MessageRevision Apply(MessageRevisionAnswer answer, MessageRevisionRequest input, LetterLines text)
    {
        string? Said(string words) => input.Facts.Covering.Uncover(words, input.Feedback);
        var (understood, notUsed) = (new List<UnderstoodInstruction>(), answer.NotUsed.Select(Said).OfType<string>().ToList());
        foreach (var change in answer.Changes)
        {
            if (Said(change.Said) is not { } said)
            {
                continue;
            }

            if (Apply(change, said, input, text) is { } done)
            {
                understood.Add(done);
            }
            else
            {
                notUsed.Add(said);
            }
        }

        var body = text.Join();
        if (string.Equals(body, input.Current.Body, StringComparison.Ordinal) || body.Length > MessageDraft.MaxBody || text.TellsOtherwise)
        {
            return new MessageRevision(null, [], understood.Count == 0 && notUsed.Count > 0 ? notUsed : [input.Feedback]);
        }

        return new MessageRevision(input.Current with { Body = body, Style = null }, Grouped(understood), [.. notUsed.Distinct(StringComparer.Ordinal)]);
    }

    private static UnderstoodInstruction? Apply(MessageRevisionAnswer.LetterChange change, string said, MessageRevisionRequest input, LetterLines text)
    {
        var words = change.Text is { } given ? PageText.Fold(given) : null;
        if (words is not null && !IsUsable(words, $"{input.Current.Body}\n{input.Feedback}\n{input.Facts.Title}", input.Current.Language))
        {
            return null;
        }

        switch (change)
        {
            case { Kind: "add" } when words is not null:
                text.Add(words);
                return new UnderstoodInstruction(InstructionKind.Mention, words, null, said);
            case { Kind: "remove", Line: { } line } when text.Change(line, instead: null) is { } gone:
                return new UnderstoodInstruction(InstructionKind.LeaveOut, gone, null, said);
            case { Kind: "replace", Line: { } line } when words is not null && text.Change(line, words) is { } before:
                return new UnderstoodInstruction(InstructionKind.Reword, before, words, said);
            default:
                return null;
        }
    }

    private static bool IsUsable(string words, string sources, string language) =>
        words.Length is > 1 and <= LongestLine && MessageCheck.Find(words) is null && MessageWords.Invented(words, sources, language) is null;

    // What asks for the whole letter to sound otherwise is said back once, not line by line.
    private static List<UnderstoodInstruction> Grouped(List<UnderstoodInstruction> understood) =>
        [.. understood.GroupBy(item => item.Quote, StringComparer.Ordinal).SelectMany(group =>
            MessageFeedback.Read(group.Key) is [{ Kind: InstructionKind.Shorter or InstructionKind.MoreFormal or InstructionKind.Warmer } whole]
                ? [new UnderstoodInstruction(whole.Kind.Value, string.Empty, null, group.Key)] : group.AsEnumerable())];
}

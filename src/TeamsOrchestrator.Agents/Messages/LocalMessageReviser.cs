using System.Globalization;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Changes a draft by feedback, by rules: shorter, more formal or warmer, leave something out, mention something.</summary>
/// <param name="writer">The agent that writes the draft anew.</param>
/// <param name="skills">The skills it knows.</param>
/// <remarks>Who decided, and that a program helped, is never left out; nothing is added that must not go to a candidate. A text that a person wrote is added to and shortened by name only.</remarks>
public sealed class LocalMessageReviser(LocalMessageAgent writer, SkillLexicon skills) : IAgent<MessageRevisionRequest, MessageRevision>
{
    private const int LongestMention = 300;

    private static readonly Regex AllReasons = Phrases.Of(@"^((all |the |any |alle |die |den |das )*(reasons?|criteria|explanation|gründe?|begründung(en)?|kriterien))$");

    private readonly CriterionFinder finder = new(skills);

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-message-reviser", skills.VersionOf("1"));

    /// <inheritdoc/>
    public async Task<MessageRevision> RunAsync(MessageRevisionRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var understood = new List<UnderstoodInstruction>();
        var notUsed = new List<string>();
        var (style, body) = (input.Current.Style ?? MessageStyle.Plain, input.Current.Body);
        foreach (var (clause, kind, what) in MessageFeedback.Read(input.Feedback))
        {
            var change = kind is { } known ? Change(known, what, input, style, body) : null;
            if (change is not { } changed)
            {
                notUsed.Add(clause);
                continue;
            }

            (style, body) = (changed.Style, changed.Body);
            understood.Add(new UnderstoodInstruction(kind!.Value, changed.Subject, null, clause));
        }

        if (understood.Count == 0)
        {
            return new MessageRevision(null, understood, notUsed);
        }

        var revised = input.Current.Style is null ? input.Current with { Body = body } : await writer.RunAsync(input.Facts with { Style = style }, cancellationToken);
        var differs = !string.Equals(revised.Body, input.Current.Body, StringComparison.Ordinal) && revised.Body.Length <= MessageDraft.MaxBody;
        return new MessageRevision(differs ? revised : null, understood, notUsed);
    }

    private (MessageStyle Style, string Body, string Subject)? Change(InstructionKind kind, string what, MessageRevisionRequest input, MessageStyle style, string body)
    {
        var written = input.Current.Style is null; // by a person, whose words are not written anew
        switch (kind)
        {
            case InstructionKind.Shorter when !written:
                return (style with { Short = true }, body, string.Empty);
            case InstructionKind.MoreFormal when !written:
                return (style with { Tone = MessageTone.Formal }, body, string.Empty);
            case InstructionKind.Warmer when !written:
                return (style with { Tone = MessageTone.Warm }, body, string.Empty);
            case InstructionKind.LeaveOut when !written:
                return LeaveOut(what, input, style) is var (less, subject) ? (less, body, subject) : Mentioned(what, style) is { } kept ? (kept, body, what) : null;
            case InstructionKind.Mention when SentenceOf(what, input.Current.Language) is { } sentence:
                return (style with { Mentions = [.. style.Mentions, sentence] }, written ? BeforeClosing(body, sentence) : body, sentence);
            default:
                return null;
        }
    }

    private (MessageStyle Style, string Subject)? LeaveOut(string what, MessageRevisionRequest input, MessageStyle style)
    {
        var named = writer.Named(input.Facts);
        if (AllReasons.IsMatch(what))
        {
            return (style with { WithoutReasons = true }, what);
        }

        return finder.Find(what, new CriteriaSet(named)) is { } criterion ? (style with { LeftOut = [.. style.LeftOut, criterion.Id] }, criterion.Text) : null;
    }

    // "Leave out the portfolio": a sentence that somebody asked for before.
    private static MessageStyle? Mentioned(string what, MessageStyle style)
    {
        var words = Regex.Replace(what, @"^(the|that|der|die|das|den|dass)\s+", string.Empty, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var kept = style.Mentions.Where(sentence => !sentence.Contains(words, StringComparison.OrdinalIgnoreCase)).ToList();
        return kept.Count < style.Mentions.Count ? style with { Mentions = kept } : null;
    }

    private static string? SentenceOf(string what, string language)
    {
        if (what.Length is < 8 or > LongestMention || MessageCheck.Find(what) is not null)
        {
            return null;
        }

        var sentence = char.ToUpper(what[0], CultureInfo.GetCultureInfo(language)) + what[1..];
        return sentence[^1] is '.' or '!' or '?' ? sentence : sentence + ".";
    }

    private static string BeforeClosing(string body, string sentence)
    {
        var at = body.LastIndexOf("\n\n", StringComparison.Ordinal);
        return at < 0 ? $"{body}\n\n{sentence}" : $"{body[..at]}\n\n{sentence}{body[at..]}";
    }
}

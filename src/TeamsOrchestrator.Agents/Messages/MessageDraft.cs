using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>A message to a candidate as it would go.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Language">Its language, <c>en</c> or <c>de</c>.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Body">The text, paragraphs apart by an empty line.</param>
/// <param name="Remarks">What whoever approves it should know.</param>
/// <param name="Style">What was asked of it; null where its words are not to be written anew: a person's, or changed line by line.</param>
public sealed record MessageDraft(MessageKind Kind, string Language, string Subject, string Body, IReadOnlyList<MessageRemark> Remarks, MessageStyle? Style)
{
    /// <summary>The longest subject.</summary>
    public const int MaxSubject = 200;

    /// <summary>The longest text.</summary>
    public const int MaxBody = 4000;
}

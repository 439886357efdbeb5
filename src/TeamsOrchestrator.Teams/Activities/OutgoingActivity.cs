using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>An activity that the bot sends. It holds what Teams reads and nothing else.</summary>
public sealed record OutgoingActivity
{
    /// <summary>Gets the kind of activity; see <see cref="ActivityTypes"/>.</summary>
    public string Type { get; init; } = ActivityTypes.Message;

    /// <summary>Gets the text.</summary>
    public string? Text { get; init; }

    /// <summary>Gets how the text is written: <c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Gets the line that notifications and chat lists show.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the language of the text.</summary>
    public string? Locale { get; init; }

    /// <summary>Gets cards and files.</summary>
    public IReadOnlyList<OutgoingAttachment>? Attachments { get; init; }

    /// <summary>Gets mentions and labels.</summary>
    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    /// <summary>Gets what Teams adds to the protocol.</summary>
    public OutgoingChannelData? ChannelData { get; init; }

    /// <summary>Gets how important it is: <c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    /// <summary>Gets whether the bot expects an answer.</summary>
    public string? InputHint { get; init; }

    /// <summary>Gets how several attachments are laid out: <c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Gets the activity that this one answers; a reply sets it.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets the bot. Teams knows it without being told; some other clients do not.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Gets whom it is for. Teams knows it without being told; some other clients do not.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Gets where it goes. Teams knows it without being told; some other clients do not.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Makes a message of Markdown text.</summary>
    /// <param name="text">The text; what comes from outside goes through <see cref="CardText.Escape"/> first.</param>
    /// <returns>The message.</returns>
    public static OutgoingActivity Message(string text) => new() { Text = text, TextFormat = "markdown" };

    /// <summary>Makes a message of one card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="summary">The line that notifications show. It leaves the chat, so it names nobody.</param>
    /// <returns>The message.</returns>
    public static OutgoingActivity Card(AdaptiveCard card, string? summary) => new() { Attachments = [OutgoingAttachment.Card(card)], Summary = summary };

    /// <summary>Makes the sign that the bot is typing. Teams shows it for a few seconds or until the next message.</summary>
    /// <returns>The activity.</returns>
    public static OutgoingActivity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>Labels the message as made by AI.</summary>
    /// <returns>The message with the label, once however often it is asked for.</returns>
    public OutgoingActivity AiGenerated() => WithRoot(root => root with { AdditionalType = [MessageEntity.AiGeneratedContent] });

    /// <summary>Says what the text rests on.</summary>
    /// <param name="citations">One for every <c>[n]</c> of the text.</param>
    /// <returns>The message with these citations and no others.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="Citation.Max"/>, or the text does not hold one's <c>[n]</c>.</exception>
    public OutgoingActivity Citing(IReadOnlyList<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(citations);
        return citations.FirstOrDefault(citation => Text?.Contains($"[{citation.Position}]", StringComparison.Ordinal) is not true) is { } stray
            ? throw new ArgumentException($"The text does not say [{stray.Position}].", nameof(citations))
            : WithRoot(root => root with { Citation = citations });
    }

    /// <summary>Says how confidential the message is.</summary>
    /// <param name="usage">The label.</param>
    /// <returns>The message with the label.</returns>
    public OutgoingActivity Confidential(SensitivityUsage usage) => WithRoot(root => root with { UsageInfo = usage });

    // Teams refuses a second root entity.
    private OutgoingActivity WithRoot(Func<MessageEntity, MessageEntity> change)
    {
        var root = Entities?.OfType<MessageEntity>().FirstOrDefault() ?? new MessageEntity();
        return this with { Entities = [change(root), .. Entities?.Where(entity => entity is not MessageEntity) ?? []] };
    }
}

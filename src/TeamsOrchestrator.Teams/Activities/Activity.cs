using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>One activity as the channel sent it.</summary>
/// <remarks>Every field may be absent and every id is an opaque string. Fields that are not named here are kept in <see cref="ExtensionData"/>.</remarks>
public sealed record Activity
{
    /// <summary>Gets what kind of activity this is; see <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the id of the activity, unique in its conversation.</summary>
    public string? Id { get; init; }

    /// <summary>Gets when the channel received it, if the date could be read.</summary>
    [JsonConverter(typeof(LenientDateConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Gets the sender's wall clock, with its offset, if the date could be read.</summary>
    [JsonConverter(typeof(LenientDateConverter))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>Gets the sender's IANA time zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Gets where the connector of this conversation listens.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Gets the channel, <c>msteams</c> for Teams.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Gets who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Gets who it was sent to: the bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Gets where it was said.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>Gets the text as it came, mentions and all; commands want <see cref="TextWithoutMentionOf"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Gets how <see cref="Text"/> is written: plain, markdown, xml or html.</summary>
    public string? TextFormat { get; init; }

    /// <summary>Gets the sender's language.</summary>
    public string? Locale { get; init; }

    /// <summary>Gets files, cards and pictures.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Gets what the text is annotated with; <see cref="Mentions"/> reads the mentions.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Gets what Teams adds to the protocol.</summary>
    [JsonConverter(typeof(ChannelDataConverter))]
    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>Gets the payload of an invoke or event.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Gets the name of an invoke or event; see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets what happened to the app in an installation update: <c>add</c> or <c>remove</c>, each also with <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Gets who joined, in a conversation update.</summary>
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    /// <summary>Gets who left, in a conversation update.</summary>
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Gets the conversation's new name, in a conversation update.</summary>
    public string? TopicName { get; init; }

    /// <summary>Gets the reactions that were added to the message that <see cref="ReplyToId"/> names.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    /// <summary>Gets the reactions that were taken back from the message that <see cref="ReplyToId"/> names.</summary>
    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>Gets the activity that this one answers; for a card action, the message that holds the card.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Gets or sets the fields that this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? ExtensionData { get; set; }

    /// <summary>Gets a value indicating whether this is a chat of one person with the bot.</summary>
    [JsonIgnore]
    public bool IsPersonal => Conversation is { } conversation
        && (conversation.ConversationType is { } type ? string.Equals(type, ConversationTypes.Personal, StringComparison.OrdinalIgnoreCase) : conversation.IsGroup is not true);

    /// <summary>Gets the tenant it comes from: the channel data's, else the conversation's.</summary>
    [JsonIgnore]
    public string? TenantId => NullIfEmpty(ChannelData?.Tenant?.Id) ?? NullIfEmpty(Conversation?.TenantId);

    /// <summary>Gets the sender's identity: the Entra object id, else the channel's id.</summary>
    [JsonIgnore]
    public string? UserId => NullIfEmpty(From?.AadObjectId) ?? NullIfEmpty(From?.Id);

    /// <summary>Reads the mentions in the text, in the channel's order.</summary>
    /// <returns>The mentions that name an account; malformed ones are left out.</returns>
    public IReadOnlyList<Mention> Mentions() => Mention.ReadAll(Entities);

    /// <summary>Gives the text as a person meant it: without the mention of the bot, entities decoded, white space trimmed.</summary>
    /// <param name="botId">The bot's channel id, usually <c>Recipient.Id</c>.</param>
    /// <returns>The text, empty when there is none. Mentions of others stay as <see cref="Mention.Text"/> gives them.</returns>
    public string TextWithoutMentionOf(string? botId) => MessageText.Clean(Text, TextFormat, Mentions(), botId);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}

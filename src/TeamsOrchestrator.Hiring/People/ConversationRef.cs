namespace TeamsOrchestrator.Hiring.People;

/// <summary>Where the bot can post: a conversation reference that came from an authenticated activity.</summary>
public sealed class ConversationRef : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the channel's id of the conversation, an opaque string.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Gets who sees it.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>Gets the person of a personal conversation, or null for a shared one.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Gets the connector's address.</summary>
    public required string ServiceUrl { get; set; }

    /// <summary>Gets the bot's own id in the conversation.</summary>
    public required string BotId { get; set; }

    /// <summary>Gets a value indicating whether the connector said that the conversation is gone or the bot is blocked.</summary>
    public bool Unreachable { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Takes over what the newest activity says; somebody who writes can be reached.</summary>
    /// <param name="serviceUrl">The connector's address.</param>
    /// <param name="botId">The bot's own id.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Refresh(string serviceUrl, string botId)
    {
        if (string.Equals(serviceUrl, ServiceUrl, StringComparison.Ordinal) && string.Equals(botId, BotId, StringComparison.Ordinal) && !Unreachable)
        {
            return false;
        }

        (ServiceUrl, BotId, Unreachable) = (serviceUrl, botId, false);
        Version++;
        return true;
    }

    /// <summary>Records that nothing can be delivered there until somebody writes again.</summary>
    public void Park()
    {
        Unreachable = true;
        Version++;
    }
}

namespace TeamsOrchestrator.Hiring.People;

/// <summary>Who sees what is posted in a conversation.</summary>
public enum ConversationKind
{
    /// <summary>One person and the bot.</summary>
    Personal,

    /// <summary>Several people in a chat.</summary>
    GroupChat,

    /// <summary>A channel of a team.</summary>
    Channel,
}

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>The kinds of activity that Teams sends or takes.</summary>
public static class ActivityTypes
{
    /// <summary>Somebody said something.</summary>
    public const string Message = "message";

    /// <summary>A message was edited, or its deletion undone.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members or names of a conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Somebody waits for an answer in the response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something happened, without anybody saying it.</summary>
    public const string Event = "event";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
}

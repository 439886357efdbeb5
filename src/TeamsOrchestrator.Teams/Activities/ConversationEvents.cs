namespace TeamsOrchestrator.Teams.Activities;

/// <summary>What happened to a message, team or channel: the <see cref="TeamsChannelData.EventType"/> of an update.</summary>
public static class ConversationEvents
{
    /// <summary>A message was edited.</summary>
    public const string EditMessage = "editMessage";

    /// <summary>The deletion of a message was undone.</summary>
    public const string UndeleteMessage = "undeleteMessage";

    /// <summary>A message was deleted.</summary>
    public const string SoftDeleteMessage = "softDeleteMessage";

    /// <summary>People or bots joined.</summary>
    public const string TeamMemberAdded = "teamMemberAdded";

    /// <summary>People or bots left.</summary>
    public const string TeamMemberRemoved = "teamMemberRemoved";

    /// <summary>A team got another name.</summary>
    public const string TeamRenamed = "teamRenamed";

    /// <summary>A team can be read only.</summary>
    public const string TeamArchived = "teamArchived";

    /// <summary>A team can be written to again.</summary>
    public const string TeamUnarchived = "teamUnarchived";

    /// <summary>A team was deleted; an owner can restore it for a while.</summary>
    public const string TeamDeleted = "teamDeleted";

    /// <summary>A team was deleted for good.</summary>
    public const string TeamHardDeleted = "teamHardDeleted";

    /// <summary>A deleted team is there again.</summary>
    public const string TeamRestored = "teamRestored";

    /// <summary>A channel was made.</summary>
    public const string ChannelCreated = "channelCreated";

    /// <summary>A channel got another name.</summary>
    public const string ChannelRenamed = "channelRenamed";

    /// <summary>A channel was deleted; an owner can restore it for a while.</summary>
    public const string ChannelDeleted = "channelDeleted";

    /// <summary>A deleted channel is there again.</summary>
    public const string ChannelRestored = "channelRestored";
}

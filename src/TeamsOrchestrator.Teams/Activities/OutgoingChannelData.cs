namespace TeamsOrchestrator.Teams.Activities;

/// <summary>What Teams adds to an activity that the bot sends.</summary>
public sealed record OutgoingChannelData
{
    /// <summary>Gets whether the message also appears in the person's activity feed.</summary>
    public NotificationSetting? Notification { get; init; }

    /// <summary>Gets whether the message asks for feedback.</summary>
    public FeedbackLoop? FeedbackLoop { get; init; }
}

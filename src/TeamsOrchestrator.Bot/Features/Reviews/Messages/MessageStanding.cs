namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Where the message to one candidate stands, in the order in which they are listed.</summary>
internal enum MessageStanding
{
    /// <summary>Somebody has to decide on the draft.</summary>
    ToReview,

    /// <summary>A person has to send it.</summary>
    Ready,

    /// <summary>Approved; it goes when its time has come.</summary>
    Approved,

    /// <summary>The person did not send it.</summary>
    NotSent,

    /// <summary>Somebody decided that no message goes.</summary>
    NoMessage,

    /// <summary>It left.</summary>
    Sent,
}

namespace TeamsOrchestrator.Bot.Delivery;

internal enum OutboxState
{
    /// <summary>To be delivered.</summary>
    Pending = 0,

    /// <summary>Delivered, or made superfluous by a newer one of the same key.</summary>
    Sent = 1,

    /// <summary>The conversation is gone or the bot is blocked; delivered when the person writes again.</summary>
    Parked = 2,
}

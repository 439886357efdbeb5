namespace TeamsOrchestrator.Bot.Delivery;

internal enum TrafficKind
{
    /// <summary>A card is rendered, posted or updated, and recorded.</summary>
    Send,

    /// <summary>A click is committed and answered.</summary>
    Answer,
}

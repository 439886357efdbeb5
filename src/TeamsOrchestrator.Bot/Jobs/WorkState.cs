namespace TeamsOrchestrator.Bot.Jobs;

internal enum WorkState
{
    /// <summary>It runs as soon as it is due.</summary>
    Pending = 0,

    /// <summary>Its result counts.</summary>
    Done = 1,

    /// <summary>Its requisition was stopped; resuming makes it pending again.</summary>
    Held = 2,

    /// <summary>It was tried as often as allowed.</summary>
    Failed = 3,
}

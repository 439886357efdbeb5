namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What runs first when many items are due.</summary>
internal static class WorkPriority
{
    /// <summary>A link that expires, a person who waits for an answer.</summary>
    public const int Urgent = 10;

    /// <summary>What other work waits for.</summary>
    public const int High = 7;

    public const int Normal = 5;
}

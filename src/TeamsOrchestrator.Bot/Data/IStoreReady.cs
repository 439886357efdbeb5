namespace TeamsOrchestrator.Bot.Data;

/// <summary>Does something at each start once the store is ready, before anybody is answered. A slice registers it.</summary>
internal interface IStoreReady
{
    /// <summary>Does it. It may run on several nodes at once.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Something that is under way in a conversation until it is disposed of.</summary>
internal sealed class TrafficPass(TrafficKind kind, Action<TrafficPass> ended) : IDisposable
{
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TrafficKind Kind => kind;

    /// <summary>Gets a task that completes when it is over.</summary>
    public Task Ended => end.Task;

    public void Dispose()
    {
        ended(this);
        end.TrySetResult();
    }
}

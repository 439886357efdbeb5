namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Something that is under way in a conversation until it is disposed of.</summary>
internal sealed class TrafficPass(Guid conversationRefId, TrafficKind kind, Action<TrafficPass> ended) : IAsyncDisposable
{
    private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid ConversationRefId => conversationRefId;

    public TrafficKind Kind => kind;

    /// <summary>Gets or sets what the other nodes wait for, or null where there is nothing.</summary>
    public NodeLock? AmongNodes { get; set; }

    /// <summary>Gets a task that completes when it is over.</summary>
    public Task Ended => end.Task;

    public async ValueTask DisposeAsync()
    {
        if (AmongNodes is { } held)
        {
            await held.DisposeAsync();
        }

        ended(this);
        end.TrySetResult();
    }
}

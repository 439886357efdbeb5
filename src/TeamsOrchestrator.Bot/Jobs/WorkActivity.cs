namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>How many runs are under way, for health checks and for whoever waits until work is done.</summary>
internal sealed class WorkActivity
{
    private readonly Lock sync = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int running;

    public int Running => Volatile.Read(ref running);

    /// <summary>Gets a task that completes when the next run ends.</summary>
    public Task NextEnd
    {
        get
        {
            lock (sync)
            {
                return changed.Task;
            }
        }
    }

    public void Start() => Interlocked.Increment(ref running);

    public void End()
    {
        Interlocked.Decrement(ref running);
        TaskCompletionSource ended;
        lock (sync)
        {
            (ended, changed) = (changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        ended.SetResult();
    }
}

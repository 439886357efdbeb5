using System.Collections.Concurrent;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Lets items whose last run never came back run one at a time.</summary>
/// <remarks>Where one of them is what ends the program, the others are not under way when it does so again, and no attempt of theirs is counted for it.</remarks>
internal sealed class AbandonedRuns(WorkDispatcher dispatcher) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentDictionary<Guid, WorkHint> waiting = new();

    /// <summary>Runs an item, or remembers it for when the one that runs is done. What is remembered just then is found by the sweep.</summary>
    public async Task RunAsync(WorkHint hint, Func<Task> run, CancellationToken cancellationToken)
    {
        if (!await gate.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            waiting[hint.ItemId] = hint;
            return;
        }

        try
        {
            await run();
        }
        finally
        {
            gate.Release();
            if (waiting.Keys.FirstOrDefault() is var next && waiting.TryRemove(next, out var waited))
            {
                dispatcher.Wake(waited);
            }
        }
    }

    public void Dispose() => gate.Dispose();
}

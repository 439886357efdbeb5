namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Ends a download that takes too long, goes silent, or trickles.</summary>
/// <remarks>Whole: five minutes. Silent: no byte for 30 seconds. Trickling: over any minute less than 4 KB a second, at which 10 MB would take most of an hour.</remarks>
internal sealed class DownloadPace : IDisposable
{
    private const int LeastBytesPerSecond = 4 * 1024;
    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly TimeProvider clock;
    private readonly CancellationToken caller;
    private readonly CancellationTokenSource whole;
    private readonly CancellationTokenSource silent;
    private readonly CancellationTokenSource ended;
    private DateTimeOffset windowStart;
    private long inWindow;

    public DownloadPace(TimeProvider clock, CancellationToken cancellationToken)
    {
        (this.clock, caller, windowStart) = (clock, cancellationToken, clock.GetUtcNow());
        whole = new CancellationTokenSource(Whole, clock);
        silent = new CancellationTokenSource(Silence, clock);
        ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, whole.Token, silent.Token);
    }

    /// <summary>Waits for the other side.</summary>
    /// <exception cref="AttachmentException">It cannot be reached, or it is too slow.</exception>
    public async Task<T> ReachAsync<T>(Func<CancellationToken, Task<T>> call)
    {
        silent.CancelAfter(Silence);
        try
        {
            return await call(ended.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            caller.ThrowIfCancellationRequested();
            throw silent.IsCancellationRequested && !whole.IsCancellationRequested
                ? new AttachmentException($"Nothing came for {Silence.TotalSeconds:0} seconds.", AttachmentFault.Stalled, e)
                : new AttachmentException($"The file's host cannot be reached ({e.GetType().Name}).", AttachmentFault.Unreachable, e);
        }
    }

    /// <summary>Counts what came.</summary>
    /// <exception cref="AttachmentException">It is too little for the time.</exception>
    public void Took(int bytes)
    {
        inWindow += bytes;
        var passed = clock.GetUtcNow() - windowStart;
        if (passed < Window)
        {
            return;
        }

        if (inWindow < LeastBytesPerSecond * passed.TotalSeconds)
        {
            throw new AttachmentException($"Only {inWindow} bytes came in {passed.TotalSeconds:0} seconds.", AttachmentFault.Stalled, null);
        }

        (windowStart, inWindow) = (clock.GetUtcNow(), 0);
    }

    public void Dispose()
    {
        ended.Dispose();
        silent.Dispose();
        whole.Dispose();
    }
}

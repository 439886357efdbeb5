namespace TeamsOrchestrator.Bot.Data;

/// <summary>Lets one writer at a time commit to SQLite, without blocking a thread. With PostgreSQL it is always open.</summary>
internal sealed class WriteGate(bool closed) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        if (!closed)
        {
            return new Pass(null);
        }

        await gate.WaitAsync(cancellationToken);
        return new Pass(gate);
    }

    public void Dispose() => gate.Dispose();

    public readonly struct Pass(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Makes keys (UUIDv7) and sequence numbers that never go back.</summary>
internal sealed class KeyFactory(TimeProvider clock)
{
    private long last;

    public Guid Next() => Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Gets a number greater than all before it in this process, near the microseconds since 1970.</summary>
    public long NextSequence()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var next = Math.Max(before + 1, now);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
            {
                return next;
            }
        }
    }
}

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Keeps calls below the limits that Teams documents for one bot, so that 429 is the exception.</summary>
/// <remarks>It knows the calls of this process. Of several nodes each takes its share, as <see cref="Nodes"/> says.</remarks>
public sealed class ConnectorPace
{
    private const int CallsBetweenCleanings = 4096;

    // Teams, "Optimize your bot with rate limiting": per bot and thread. Reading may be twice as fast.
    private static readonly (int Calls, TimeSpan Within)[] PerThread =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromSeconds(3600))];

    private static readonly (int Calls, TimeSpan Within)[] PerTenant = [(50, TimeSpan.FromSeconds(1))];

    private readonly TimeProvider clock;
    private readonly Lock sync = new();
    private readonly Dictionary<(string Tenant, string Conversation, ConnectorOperation Operation), List<long>> threads = [];
    private readonly Dictionary<string, List<long>> tenants = new(StringComparer.Ordinal);
    private int calls;
    private int nodes = 1;

    /// <summary>Makes it.</summary>
    /// <param name="clock">The clock.</param>
    public ConnectorPace(TimeProvider clock) => this.clock = clock;

    /// <summary>Gets or sets how many processes share what one bot may do.</summary>
    /// <value>At least 1, the default.</value>
    public int Nodes
    {
        get => Volatile.Read(ref nodes);
        set => Volatile.Write(ref nodes, Math.Max(1, value));
    }

    /// <summary>Takes the right to make one call now.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="operation">What the call does.</param>
    /// <returns>Nothing when it was taken; else how long to wait before asking again, and nothing is taken.</returns>
    public TimeSpan Take(string tenantId, string conversationId, ConnectorOperation operation)
    {
        lock (sync)
        {
            Clean();
            var now = clock.GetTimestamp();
            var thread = Of(threads, (tenantId, conversationId, operation));
            var tenant = Of(tenants, tenantId);
            var wait = Longer(Wait(thread, PerThread, operation is ConnectorOperation.Read ? 2 : 1, now), Wait(tenant, PerTenant, 1, now));
            if (wait == TimeSpan.Zero)
            {
                thread.Add(now);
                tenant.Add(now);
            }

            return wait;
        }
    }

    private static List<long> Of<TKey>(Dictionary<TKey, List<long>> all, TKey key)
        where TKey : notnull
    {
        if (!all.TryGetValue(key, out var made))
        {
            all[key] = made = new List<long>();
        }

        return made;
    }

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private TimeSpan Wait(List<long> made, (int Calls, TimeSpan Within)[] limits, int factor, long now)
    {
        Forget(made, limits[^1].Within, now);
        var wait = TimeSpan.Zero;
        foreach (var (most, within) in limits)
        {
            var allowed = Math.Max(1, most * factor / Nodes);
            if (made.Count >= allowed)
            {
                var oldest = made[^allowed];
                wait = Longer(wait, within - clock.GetElapsedTime(oldest, now));
            }
        }

        return wait;
    }

    private void Forget(List<long> made, TimeSpan age, long now)
    {
        var young = made.FindIndex(at => clock.GetElapsedTime(at, now) < age);
        made.RemoveRange(0, young < 0 ? made.Count : young);
    }

    private void Clean()
    {
        if (++calls % CallsBetweenCleanings == 0)
        {
            var now = clock.GetTimestamp();
            Drop(threads, PerThread[^1].Within, now);
            Drop(tenants, PerTenant[^1].Within, now);
        }
    }

    private void Drop<TKey>(Dictionary<TKey, List<long>> all, TimeSpan age, long now)
        where TKey : notnull
    {
        foreach (var (key, made) in all)
        {
            Forget(made, age, now);
            if (made.Count == 0)
            {
                all.Remove(key);
            }
        }
    }
}

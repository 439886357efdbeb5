namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A test that starts and stops a PostgreSQL server of its own. In CI missing programs are a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OwnPostgresFactAttribute : FactAttribute
{
    public OwnPostgresFactAttribute()
    {
        if (OwnPostgres.Programs is null && !TestDatabase.InCi)
        {
            Skip = "PostgreSQL is not installed here; infra/test.sh offers to install it.";
        }
    }
}

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A test that needs the PostgreSQL server that <c>TEST_POSTGRES</c> names. In CI a missing server is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (TestDatabase.PostgreSqlServer is null && !TestDatabase.InCi)
        {
            Skip = "TEST_POSTGRES names no server; infra/test.sh starts one.";
        }
    }
}

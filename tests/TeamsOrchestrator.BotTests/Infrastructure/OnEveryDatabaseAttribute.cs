using System.Reflection;
using Xunit.Sdk;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Runs a theory on SQLite and, where <c>TEST_POSTGRES</c> names a server, on PostgreSQL. In CI a missing server is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [Database.Sqlite];
        if (TestDatabase.PostgreSqlServer is not null || TestDatabase.InCi)
        {
            yield return [Database.PostgreSql];
        }
    }
}

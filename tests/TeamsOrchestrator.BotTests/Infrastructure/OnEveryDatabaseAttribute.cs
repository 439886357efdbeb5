using System.Reflection;
using Xunit.Sdk;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Runs a theory on SQLite and, where <c>TEST_POSTGRES</c> names a server, on PostgreSQL. In CI a missing server is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnEveryDatabaseAttribute : DataAttribute
{
    /// <summary>Gets the databases that tests run on here.</summary>
    internal static IReadOnlyList<Database> Databases => TestDatabase.PostgreSqlServer is not null || TestDatabase.InCi ? [Database.Sqlite, Database.PostgreSql] : [Database.Sqlite];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Databases.Select(database => new object[] { database });
}

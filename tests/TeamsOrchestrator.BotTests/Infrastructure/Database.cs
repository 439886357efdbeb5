namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The databases that the same tests run on.</summary>
public enum Database
{
    Sqlite,
    PostgreSql,
}

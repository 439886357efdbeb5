using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;

Console.WriteLine("Use add.sh: it calls 'dotnet ef' with this project.");

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteHiringDb>
{
    public SqliteHiringDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHiringDb>().UseSqlite("Data Source=:memory:").Options, new TenantScope());
}

internal sealed class PostgreSqlFactory : IDesignTimeDbContextFactory<PostgreSqlHiringDb>
{
    public PostgreSqlHiringDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlHiringDb>().UseNpgsql("Host=localhost").Options, new TenantScope());
}

using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Data.Sqlite;

/// <summary>The tables in one SQLite file.</summary>
internal sealed class SqliteHiringDb(DbContextOptions<SqliteHiringDb> options, TenantScope tenant) : HiringDb(options, tenant);

using Microsoft.EntityFrameworkCore;

namespace TeamsOrchestrator.Bot.Data.PostgreSql;

/// <summary>The tables on a PostgreSQL server.</summary>
internal sealed class PostgreSqlHiringDb(DbContextOptions<PostgreSqlHiringDb> options, TenantScope tenant) : HiringDb(options, tenant);

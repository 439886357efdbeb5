using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;

namespace TeamsOrchestrator.Bot.Data;

internal static class DataFeature
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateOnStart();
        services.AddOptions<AuditOptions>().BindConfiguration("Audit").ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddSingleton<IValidateOptions<AuditOptions>, StorageOptionsValidator>();
        services.AddSingleton<StoragePaths>();
        services.AddSingleton<WorkFolder>();
        services.AddSingleton<DataKeys>();
        services.AddSingleton<SignHashes>();
        services.AddSingleton<KeyFactory>();
        services.AddScoped<TenantScope>();
        services.AddScoped<AuditLog>();
        services.AddScoped<ArtifactStore>();
        services.AddScoped<CandidateVault>();
        services.AddScoped<CodeCounter>();
        services.AddSingleton<CountedCodes>();
        services.AddScoped<RequisitionLookup>();
        services.AddSingleton<Storage>();

        if (configuration.GetValue("Storage:Provider", StorageProvider.Sqlite) == StorageProvider.PostgreSql)
        {
            services.AddSingleton(new WriteGate(closed: false));
            services.AddDbContext<HiringDb, PostgreSqlHiringDb>(
                (provider, options) => Tune(options.UseNpgsql(Unreset(provider.GetRequiredService<IOptions<StorageOptions>>().Value.ConnectionString))),
                optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddSingleton(new WriteGate(closed: true));
            services.AddDbContext<HiringDb, SqliteHiringDb>(
                (provider, options) => Tune(options.UseSqlite($"Data Source={provider.GetRequiredService<StoragePaths>().Database};Default Timeout=30")),
                optionsLifetime: ServiceLifetime.Singleton);
        }

        return services;
    }

    // No session of the store keeps anything behind: nothing has to be reset each time that one is opened, which is at almost every query.
    private static string? Unreset(string? connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true }.ConnectionString;
        }
        catch (ArgumentException)
        {
            return connection; // what is wrong with it is said where it is opened
        }
    }

    private static void Tune(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings => warnings

        // Else every start builds the model a second time, from its snapshot, to compare the two. A test does that.
        .Ignore(RelationalEventId.PendingModelChangesWarning)

        // Two who do the same at once are usual here: the second starts again. What cannot be mended so is logged where it ends.
        .Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
}

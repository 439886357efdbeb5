using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Audit;

/// <summary>Opens the data of an installation for reading and verifies every chain in it.</summary>
internal static class VerifyTrail
{
    /// <summary>Verifies with the settings of the surroundings.</summary>
    /// <exception cref="RefusedException">There is nothing to look at, or it cannot be looked at.</exception>
    public static async Task<IReadOnlyList<VerifiedChain>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(ProductBuilder.Create([]).Configuration, cancellationToken);
        }
        catch (StartException fault)
        {
            throw new RefusedException(fault.Message);
        }
    }

    /// <summary>Verifies with given settings.</summary>
    /// <exception cref="RefusedException">There is nothing to look at, or it cannot be looked at.</exception>
    public static async Task<IReadOnlyList<VerifiedChain>> RunAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var (storage, audit) = Read(configuration);
        var keys = DataKeys.Find(storage, audit, StoragePaths.Resolve(storage.Directory))
            ?? throw new RefusedException("There is no audit key: the data folder of Storage__Directory holds none, and Audit__Key is not set. With another key every entry would look forged.");
        try
        {
            await using var db = ExistingStore.Open(storage) ?? throw new RefusedException("There is no SQLite file in Storage__Directory yet; it is made at the first start.");
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                throw new RefusedException("The tables are those of an earlier version. Start the bot of this version once, then verify.");
            }

            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30)); // one that is large takes its time
            return await VerifyAsync(db, keys, cancellationToken);
        }
        catch (Exception exception) when (ExistingStore.Cause(exception) is System.Data.Common.DbException or SocketException or TimeoutException or ArgumentException)
        {
            // The connection string itself is never repeated: it holds a password.
            throw new RefusedException($"The database cannot be read ({ExistingStore.Cause(exception).GetType().Name}). The command doctor says what is wrong with it.");
        }
    }

    private static async Task<IReadOnlyList<VerifiedChain>> VerifyAsync(HiringDb db, DataKeys keys, CancellationToken cancellationToken)
    {
        await using var moment = await AuditVerification.BeginMomentAsync(db, cancellationToken);
        var (verification, chains) = (new AuditVerification(db, keys.Audit.ToArray()), new List<VerifiedChain>());
        foreach (var tenantId in await verification.TenantsAsync(cancellationToken))
        {
            await foreach (var chain in verification.OfTenantAsync(tenantId, cancellationToken))
            {
                chains.Add(chain);
            }
        }

        return chains;
    }

    private static (StorageOptions Storage, AuditOptions Audit) Read(IConfiguration configuration)
    {
        try
        {
            var storage = configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
            var audit = configuration.GetSection("Audit").Get<AuditOptions>() ?? new AuditOptions();
            var validator = new StorageOptionsValidator(configuration);
            var fault = validator.Validate(null, storage).Failures?.FirstOrDefault() ?? validator.Validate(null, audit).Failures?.FirstOrDefault();
            return fault is null ? (storage, audit) : throw new RefusedException(fault);
        }
        catch (InvalidOperationException exception) when (StartFault.Explain(exception) is { } sentence)
        {
            throw new RefusedException(sentence);
        }
    }
}

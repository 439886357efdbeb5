using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the keys are there, belong to the data, and are nobody else's to read.</summary>
internal sealed class KeysCheck(IOptions<StorageOptions> storage, IOptions<AuditOptions> audit) : ICheck
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    public string Name => "storage-keys";

    public IReadOnlyList<Type> Needs => [typeof(StorageOptions), typeof(AuditOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var folder = StoragePaths.Resolve(storage.Value.Directory);
        var keys = DataKeys.Find(storage.Value, audit.Value, folder);
        var fault = await FaultAsync(keys, cancellationToken);
        if (fault is not null || keys is null)
        {
            return [fault ?? Finding.Ok(Name, "They are made at the first start, in the data folder. Back them up then: without them the CVs cannot be read again.")];
        }

        var readable = DataKeys.Files(storage.Value, audit.Value, folder).Where(IsReadableByOthers).ToList();
        return [readable.Count > 0
            ? Finding.Warning(Name, $"Others on this machine can read {string.Join(" and ", readable)}.", $"chmod 600 {string.Join(' ', readable)}")
            : Finding.Ok(Name, "They are there and belong to the data. Keep a backup of them elsewhere.")];
    }

    private static bool IsReadableByOthers(string file) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) is not UnixFileMode.None;

    private async Task<Finding?> FaultAsync(DataKeys? keys, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = ExistingStore.Open(storage.Value);
            if (db is null || (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() is [] || (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return null;
            }

            if (keys is not null)
            {
                return await KeyMatch.FaultAsync(db, keys, cancellationToken) is { } sentence ? Finding.Fault(Name, sentence) : null;
            }

            return await db.DataKeys.IgnoreQueryFilters().AnyAsync(cancellationToken) || await db.AuditHeads.IgnoreQueryFilters().AnyAsync(cancellationToken)
                ? Finding.Fault(Name, "There are data, and a key that they were written with is missing.", "Put storage.key and audit.key back into the data folder from a backup, or set Storage__Key and Audit__Key. Do not start before: a new key opens nothing.")
                : null;
        }
        catch (Exception exception) when (ExistingStore.Cause(exception) is System.Data.Common.DbException or ArgumentException or System.Net.Sockets.SocketException or TimeoutException)
        {
            return keys is null ? null : Finding.Warning(Name, "They are there. Whether they belong to the data cannot be said while the database does not answer.");
        }
    }
}

using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether this version of the program can read every stored workflow on which work stands.</summary>
internal sealed class WorkflowsCheck(IOptions<StorageOptions> storage) : ICheck
{
    public string Name => "workflows";

    public IReadOnlyList<Type> Needs => [typeof(StorageOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = ExistingStore.Open(storage.Value);
            if (db is null || (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() is [] || (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return [Finding.Ok(Name, "Nothing runs on a stored workflow yet.")];
            }

            var faults = await FaultsAsync(db, cancellationToken);
            return faults.Count > 0 ? faults : [Finding.Ok(Name, "Every stored workflow on which work stands can be read.")];
        }
        catch (Exception exception) when (ExistingStore.Cause(exception) is DbException or ArgumentException or SocketException or TimeoutException)
        {
            return [Finding.Skipped(Name, "the database does not answer.")];
        }
    }

    private async Task<IReadOnlyList<Finding>> FaultsAsync(HiringDb db, CancellationToken cancellationToken)
    {
        var running = await db.Instances.IgnoreQueryFilters()
            .Join(
                db.Requisitions.IgnoreQueryFilters().Where(row => row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled),
                row => row.RequisitionId, requisition => requisition.Id, (row, requisition) => new { row.DefinitionHash, requisition.Id })
            .Distinct().ToListAsync(cancellationToken);
        var hashes = running.Select(row => row.DefinitionHash).Distinct(StringComparer.Ordinal).ToList();
        var stored = await db.Definitions.AsNoTracking().Where(row => hashes.Contains(row.Hash)).OrderBy(row => row.Name).ThenBy(row => row.Version).ToListAsync(cancellationToken);
        return [.. stored.Select(row => FaultOf(row, running.Count(work => string.Equals(work.DefinitionHash, row.Hash, StringComparison.Ordinal)))).OfType<Finding>()];
    }

    private Finding? FaultOf(StoredDefinition stored, int requisitions)
    {
        try
        {
            WorkflowReader.Read(stored.Name + ".yaml", stored.Text);
            return null;
        }
        catch (WorkflowFileException exception)
        {
            return Finding.Fault(
                Name,
                string.Create(CultureInfo.InvariantCulture, $"{stored.Name} version {stored.Version} cannot be read by this version of the program; {requisitions} requisitions wait for it: {exception.Message}"),
                "Start the version of the program that stored it. Nothing is lost meanwhile, and the work goes on by itself.");
        }
    }
}

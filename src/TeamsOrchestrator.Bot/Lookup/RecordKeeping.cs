using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Asks the table of <see cref="Permissions"/> who may do what with the records of a requisition: its audit trail, and what is held on its candidates.</summary>
internal sealed class RecordKeeping(HiringDb db, VisibleRequisition visible, RoleBook roles)
{
    public static bool Allows(RequisitionAct act, Requisition requisition, Guid personId, Roles roles) =>
        Permissions.Allows(act, Standing.InChargeOf(requisition, personId, roles), requisition.State, requisition.Confidential);

    /// <summary>Finds a requisition with whose records a person may do something now.</summary>
    public async Task<Requisition?> FindAsync(RequisitionAct act, Guid requisitionId, Guid personId, CancellationToken cancellationToken) =>
        await db.People.FindAsync([db.Tenant.Id, personId], cancellationToken) is { } person
        && await visible.FindAsync(requisitionId, personId, cancellationToken) is { } requisition && Allows(act, requisition, personId, roles.Of(person))
            ? requisition
            : null;
}

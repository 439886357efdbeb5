using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Lookup;

/// <summary>Says who keeps the records of a requisition, may read its audit trail, erase people and hold their data: HR; where HR does not see the requisition, because it is confidential, its recruiter, who has the last word there.</summary>
internal sealed class RecordKeeping(HiringDb db, VisibleRequisition visible, RoleBook roles)
{
    public static bool Keeps(Requisition requisition, Guid personId, Roles roles) =>
        requisition.Confidential ? requisition.RecruiterId == personId : roles.HasFlag(Roles.Hr);

    /// <summary>Finds a requisition whose records a person keeps now.</summary>
    public async Task<Requisition?> FindAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken) =>
        await db.People.FindAsync([db.Tenant.Id, personId], cancellationToken) is { } person
        && await visible.FindAsync(requisitionId, personId, cancellationToken) is { } requisition && Keeps(requisition, personId, roles.Of(person))
            ? requisition
            : null;
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>The requisitions that a person may end: one's own, and for HR all that are not confidential.</summary>
internal sealed class OwnedRequisition(HiringDb db, RequisitionLookup lookup, RoleBook roles, Outbox outbox, WaitingRefresh waits)
{
    public bool IsOwner(Requisition requisition, Guid personId, Roles roles) => Permissions.Allows(RequisitionAct.End, Standing.InChargeOf(requisition, personId, roles));

    public async Task<Requisition?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        await lookup.FindAsync(id, actor.Id, actor.Roles, cancellationToken) is { } found && IsOwner(found, actor.Id, actor.Roles) ? found : null;

    public async Task<Requisition?> FindAsync(Guid id, Person reader, CancellationToken cancellationToken) =>
        await lookup.FindAsync(id, reader.Id, roles.Of(reader), cancellationToken) is { } found && IsOwner(found, reader.Id, roles.Of(reader)) ? found : null;

    /// <summary>Says whether the end of a requisition can be taken back here. Where the recruiter gave up a job description or criteria that the manager had sent back, the card of that decision has its own Undo.</summary>
    public async Task<bool> CanReopenAsync(Requisition requisition, CancellationToken cancellationToken) => requisition.HasEnded
        && !await db.Reviews.AnyAsync(
            row => row.RequisitionId == requisition.Id && (row.Kind == ReviewKind.Rework || row.Kind == ReviewKind.JobRework) && row.State == ReviewState.Decided && row.Decision == DecisionKind.Reject, cancellationToken);

    /// <summary>Refreshes every card that shows who is still to be decided.</summary>
    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        foreach (var kind in new[] { CardKinds.Progress, CardKinds.JobReview, CardKinds.CriteriaReview, CardKinds.Stack, CardKinds.Interviews, CardKinds.Interview, CardKinds.Final })
        {
            outbox.UpdateAll(kind, requisitionId, quiet: true);
        }

        await waits.RunAsync(requisitionId, cancellationToken);
    }
}

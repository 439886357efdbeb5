using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>The requisitions whose reviewers a person may nudge or give more time: one's own, and for HR all that are not confidential.</summary>
internal sealed class OwnRequisition(RequisitionLookup lookup, Standing standing)
{
    public async Task<Requisition?> FindAsync(Guid id, Actor actor, CancellationToken cancellationToken) =>
        await lookup.FindAsync(id, actor.Id, actor.Roles, cancellationToken) is { } requisition && await IsOwnAsync(requisition, actor, cancellationToken) ? requisition : null;

    public async Task<bool> IsOwnAsync(Requisition requisition, Actor actor, CancellationToken cancellationToken) =>
        Permissions.Allows(RequisitionAct.Nudge, await standing.OfAsync(actor, requisition, cancellationToken));
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Lets requisitions go on that waited for a manager who was not known or could not be reached.</summary>
internal sealed class Acquaintance(HiringDb db, ChangeManager manager, WorkQueue queue, Outbox outbox) : IAcquaintance, IReachability
{
    public async Task MetAsync(Person person, CancellationToken cancellationToken)
    {
        var waiting = await db.Requisitions.Where(row => row.UnknownManager != null && row.State == RequisitionState.Intake).ToListAsync(cancellationToken);
        foreach (var requisition in waiting.Where(requisition => IsMeant(requisition.UnknownManager!, person)))
        {
            await manager.ReplaceAsync(requisition, person, actor: null, cancellationToken);
        }
    }

    public async Task ChangedAsync(ConversationRef conversation, CancellationToken cancellationToken)
    {
        var requisitions = await db.Managers.Where(row => row.PersonId == conversation.PersonId).Select(row => row.RequisitionId).ToListAsync(cancellationToken);
        foreach (var requisition in requisitions)
        {
            await outbox.UpdateAllAsync(CardKinds.Progress, requisition, quiet: false, cancellationToken);
            queue.Ask(WorkKind.Intake, requisition);
        }
    }

    private static bool IsMeant(string written, Person person) =>
        string.Equals(written, person.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(written, person.Email, StringComparison.OrdinalIgnoreCase);
}

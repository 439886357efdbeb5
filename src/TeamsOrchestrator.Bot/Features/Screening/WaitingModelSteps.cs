using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Makes what waits for the language model due again.</summary>
internal sealed class WaitingModelSteps(HiringDb db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Says whether something waits because the budget is spent.</summary>
    public Task<bool> WaitForBudgetAsync(Requisition requisition, CancellationToken cancellationToken) =>
        db.StepWaits.AnyAsync(row => row.RequisitionId == requisition.Id && row.Fault == nameof(ModelFault.BudgetSpent), cancellationToken);

    /// <summary>Lets everything be tried at once. It no longer shows as waiting, unless it has to wait again.</summary>
    /// <returns>Whether anything waited.</returns>
    public async Task<bool> GoOnAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var waits = await db.StepWaits.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        var ids = waits.Select(wait => wait.WorkItemId).ToList();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var item in await db.Work.Where(row => ids.Contains(row.Id) && row.State == WorkState.Pending && row.LeasedBy == null).ToListAsync(cancellationToken))
        {
            item.DueAt = now;
        }

        waits.ForEach(wait => wait.Shown = false);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        return waits.Count > 0;
    }
}

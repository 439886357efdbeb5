using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Gathers what the progress card says of the language model.</summary>
internal sealed class ModelReader(HiringDb db, IOptions<AiOptions> options)
{
    /// <summary>Counts the steps that wait, by their reason.</summary>
    public async Task<IReadOnlyList<(string Fault, int Steps)>> WaitsAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var (id, hasEnded) = (requisition.Id, requisition.HasEnded); // what an end holds waits for nobody
        var waits = await db.StepWaits.AsNoTracking()
            .Where(row => row.RequisitionId == id && row.Shown && db.Work.Any(item => item.Id == row.WorkItemId && (item.State == WorkState.Pending || (item.State == WorkState.Held && !hasEnded))))
            .GroupBy(row => row.Fault).Select(group => new { Fault = group.Key, Steps = group.Count() }).ToListAsync(cancellationToken);
        return [.. waits.OrderByDescending(wait => wait.Steps).ThenBy(wait => wait.Fault, StringComparer.Ordinal).Select(wait => (wait.Fault, wait.Steps))];
    }

    /// <summary>Adds up what the model took.</summary>
    /// <returns>The sum, or null where it was not asked.</returns>
    public async Task<ModelSpending?> SpendingAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var spent = await db.ModelCalls.AsNoTracking().Where(row => row.RequisitionId == requisition.Id)
            .GroupBy(row => row.RequisitionId).Select(group => new { Tokens = group.Sum(row => row.InputTokens + row.OutputTokens), Cost = group.Sum(row => row.Cost) })
            .SingleOrDefaultAsync(cancellationToken);
        return spent is null ? null : new ModelSpending(spent.Tokens, spent.Cost, options.Value.BudgetPerRequisition * (1 + requisition.BudgetExtensions), options.Value.Currency.Trim());
    }
}

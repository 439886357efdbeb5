using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>Says who may propose other criteria for a requisition, and when.</summary>
internal sealed class ProposalAccess(HiringDb db, Standing standing)
{
    /// <summary>Finds the requisition for somebody who may change its criteria.</summary>
    /// <returns>The requisition, or why not, in words that are ready for a card.</returns>
    public async Task<(Requisition? Requisition, string? Refusal)> FindAsync(Guid requisitionId, Actor actor, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleOrDefaultAsync(row => row.Id == requisitionId, cancellationToken);
        if (requisition is null || !actor.InPersonalChat || !Permissions.Allows(RequisitionAct.ChangeCriteria, await standing.OfAsync(actor, requisition, cancellationToken)))
        {
            return (null, actor.Words["Deciding_NotAsked"]);
        }

        return requisition switch
        {
            { HasEnded: true } => (null, actor.Words["Deciding_RequisitionEnded", requisition.Code]),
            { ApprovedCriteriaId: null } => (null, actor.Words["CriteriaChange_NotApproved", requisition.Code]),
            _ when await db.CriteriaChanges.AnyAsync(
                row => row.RequisitionId == requisitionId && row.State < CriteriaChangeState.InForce && row.BeforeId == requisition.ApprovedCriteriaId, cancellationToken) =>
                (null, actor.Words["CriteriaChange_OneAtATime", requisition.Code]),
            _ => (requisition, null),
        };
    }
}

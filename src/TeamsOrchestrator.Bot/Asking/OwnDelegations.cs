using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Who is away is who said so: the stand-in is the one named with <c>delegate to</c> or on a card.</summary>
internal sealed class OwnDelegations(HiringDb db, TimeProvider clock) : IStandIns
{
    // Whoever delegates to somebody who delegates again is followed; the number only guards against a ring of many.
    private const int MostSteps = 8;

    public async Task<Guid> ForAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken)
    {
        var (current, seen) = (personId, new HashSet<Guid> { personId });
        for (var step = 0; step < MostSteps && await FindAsync(current, requisitionId, cancellationToken) is { } delegation; step++)
        {
            if (!seen.Add(delegation.DelegateId))
            {
                return personId; // each is away and names another one: the question stays where it belongs
            }

            current = delegation.DelegateId;
        }

        return current;
    }

    /// <summary>Finds the delegation that holds: the one for the requisition before the one for everything.</summary>
    public async Task<Delegation?> FindAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken)
    {
        var stored = await db.Delegations.Where(row => row.PersonId == personId && (row.RequisitionId == requisitionId || row.RequisitionId == Delegation.Everything)).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return stored.Union(db.Delegations.Local.Where(row => row.PersonId == personId && (row.RequisitionId == requisitionId || row.RequisitionId == Delegation.Everything)))
            .Where(row => db.Entry(row).State != EntityState.Deleted && row.Holds(now))
            .OrderBy(row => row.RequisitionId == Delegation.Everything).FirstOrDefault();
    }
}

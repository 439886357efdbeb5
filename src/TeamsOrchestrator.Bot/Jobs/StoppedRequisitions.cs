using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Says whether a requisition lets nothing run.</summary>
internal static class StoppedRequisitions
{
    /// <summary>The states in which nothing starts.</summary>
    public static readonly RequisitionState[] States = [RequisitionState.Stopped, RequisitionState.Closed, RequisitionState.Cancelled];

    /// <summary>Says whether a kind of work rests.</summary>
    public static bool Rests(RequisitionState? state, WorkKind kind) =>
        state == RequisitionState.Stopped || (state is RequisitionState.Closed or RequisitionState.Cancelled && !kind.GoesOnAfterTheEnd());

    /// <summary>Looks before a run begins: an agent that is paid for starts no work that nobody wants.</summary>
    /// <exception cref="RequisitionStoppedException">A person stopped or ended the requisition.</exception>
    public static async Task RefuseAsync(HiringDb db, Guid requisitionId, WorkKind kind, CancellationToken cancellationToken)
    {
        if (Rests(await db.Requisitions.Where(row => row.Id == requisitionId).Select(row => (RequisitionState?)row.State).SingleOrDefaultAsync(cancellationToken), kind))
        {
            throw new RequisitionStoppedException();
        }
    }

    /// <summary>Finds those that the commit under way stops or ends.</summary>
    public static IReadOnlyList<(Guid Id, RequisitionState State)> InCommit(HiringDb db) => [.. db.ChangeTracker.Entries<Requisition>()
        .Where(entry => entry.State == EntityState.Modified && States.Contains(entry.Entity.State) && entry.Property(row => row.State).IsModified)
        .Select(entry => (entry.Entity.Id, entry.Entity.State))];
}

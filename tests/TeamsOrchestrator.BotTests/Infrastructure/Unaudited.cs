using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>Finds commits that change what people decide about without an event on the audit trail.</summary>
internal sealed class Unaudited : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private static readonly Type[] Decided = [typeof(Requisition), typeof(RequisitionManager), typeof(Candidate), typeof(ArtifactVersion), typeof(Review), typeof(ReviewAssignment), typeof(Vote)];

    private readonly ConcurrentDictionary<DbContext, HashSet<string>> open = [];

    /// <summary>Gets what each such commit changed.</summary>
    public ConcurrentQueue<string> Commits { get; } = [];

    /// <summary>Gets how many commits changed something and have their event.</summary>
    public int Audited { get; private set; }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var changes = open.GetOrAdd(eventData.Context!, _ => []);
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Where(entry => !FollowsFromTheEnd(entry)))
        {
            changes.Add(entry.Entity is AuditEvent ? nameof(AuditEvent) : Decided.Contains(entry.Entity.GetType()) ? $"{entry.Entity.GetType().Name} {entry.State}" : string.Empty);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    // Until when somebody's data are kept is worked out from the end of the requisition, which has its event.
    private static bool FollowsFromTheEnd(EntityEntry entry) => entry is { Entity: Candidate, State: EntityState.Modified }
        && entry.Properties.Where(property => property.IsModified).All(property => property.Metadata.Name is nameof(Candidate.RetainUntil));

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (open.TryRemove(eventData.Context!, out var changes) && changes.Remove(string.Empty) | changes.Count > 0)
        {
            if (!changes.Contains(nameof(AuditEvent)) && changes.Count > 0)
            {
                Commits.Enqueue(string.Join(", ", changes.Order(StringComparer.Ordinal)));
            }
            else
            {
                Audited++;
            }
        }

        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        open.TryRemove(eventData.Context!, out _);
        return Task.CompletedTask;
    }
}

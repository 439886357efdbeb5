using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>The one commit at the end of a turn or a job: rows, work, outbox and audit together; then the scheduler is woken.</summary>
internal sealed class UnitOfWork(HiringDb db, WriteGate gate, WorkQueue queue, Outbox outbox, AuditLog audit, WorkDispatcher dispatcher, LateResults late, RunningWork running, TimeProvider clock)
{
    /// <summary>Gets a value indicating whether there is anything to commit. Looking at something changes nothing.</summary>
    public bool HasWork => db.ChangeTracker.HasChanges() || queue.HasSignals || outbox.HasUpdates || audit.HasEntries;

    /// <summary>Commits.</summary>
    /// <exception cref="DbUpdateException">Another turn or job was faster; nothing was written. Start again in a fresh scope.</exception>
    public Task CommitAsync(CancellationToken cancellationToken) => CommitAsync(item: null, cancellationToken);

    /// <summary>Commits the end of a job.</summary>
    /// <param name="item">The item that this run holds: finished by it, unless it says that it failed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequisitionStoppedException">A person stopped or ended the requisition meanwhile; nothing was written but what an agent made, set apart.</exception>
    public async Task CommitAsync(WorkItem? item, CancellationToken cancellationToken)
    {
        if (item is null && !HasWork)
        {
            return;
        }

        var hints = new List<WorkHint>();
        var stopped = StoppedRequisitions.InCommit(db);
        using (await gate.EnterAsync(cancellationToken))
        {
            db.Database.AutoSavepointsEnabled = false; // what fails is rolled back as a whole
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (item?.RequisitionId is { } requisitionId)
            {
                await RefuseIfStoppedAsync(requisitionId, item.Kind, transaction, cancellationToken);
            }

            await outbox.ApplyUpdatesAsync(cancellationToken);
            AskForDelivery();
            AskForClocks();
            hints.AddRange(db.ChangeTracker.Entries<WorkItem>().Where(entry => entry.State == EntityState.Added || (entry.State == EntityState.Modified && IsBroughtForward(entry)))
                .Select(entry => new WorkHint(entry.Entity.TenantId, entry.Entity.Id, entry.Entity.DueAt, entry.Entity.Priority)));
            if (item is { State: not WorkState.Failed })
            {
                item.Finish(clock.GetUtcNow().ToUnixTimeMilliseconds());
            }

            await db.SaveChangesAsync(cancellationToken);
            hints.AddRange(await RunAgainIfAskedMeanwhileAsync(item, cancellationToken));
            hints.AddRange(await queue.ApplySignalsAsync(cancellationToken));
            await audit.AppendAsync(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        foreach (var (requisitionId, state) in stopped)
        {
            running.Stop(db.Tenant.Id, requisitionId, kind => StoppedRequisitions.Rests(state, kind));
        }

        foreach (var hint in hints)
        {
            dispatcher.Wake(hint);
        }
    }

    /// <summary>Commits a part of a job, only where this run still holds the item.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another run took the item over; nothing was written.</exception>
    public Task CommitPartAsync(WorkItem item, CancellationToken cancellationToken)
    {
        // Writes no other value, but the row has to be the one that this run leased.
        db.Entry(item).Property(row => row.CreatedAt).IsModified = true;
        return CommitAsync(item: null, cancellationToken);
    }

    // What waited and is due at another time from now on.
    private static bool IsBroughtForward(EntityEntry<WorkItem> entry) =>
        entry.Entity is { State: WorkState.Pending, LeasedBy: null } && entry.Property(row => row.DueAt) is { } due && due.CurrentValue < due.OriginalValue;

    private void AskForDelivery()
    {
        var waiting = db.ChangeTracker.Entries<OutboxMessage>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified && entry.Entity is { State: OutboxState.Pending, ConversationRefId: not null });
        foreach (var message in waiting.Select(entry => entry.Entity))
        {
            queue.Ask(WorkKind.Deliver, message.ConversationRefId!.Value, message.NotBefore);
        }

        var homeless = db.ChangeTracker.Entries<OutboxMessage>().Where(entry => entry.State == EntityState.Added && entry.Entity is { ConversationRefId: null, PersonId: not null });
        foreach (var message in homeless.Select(entry => entry.Entity))
        {
            queue.Ask(WorkKind.OpenPersonalChat, message.PersonId!.Value);
        }
    }

    /// <summary>Lets the clocks of a requisition be set wherever a question is put, put again, or given time. Those of candidates wait for their batch, which gives them time.</summary>
    private void AskForClocks()
    {
        var asked = db.ChangeTracker.Entries<Review>().Where(entry => entry.Entity.State == ReviewState.Open
            && (entry.State == EntityState.Added ? entry.Entity.Kind != ReviewKind.Candidate
                : entry.State == EntityState.Modified && (entry.Property(row => row.DueAt).IsModified || entry.Property(row => row.State).IsModified)));
        foreach (var requisitionId in asked.Select(entry => entry.Entity.RequisitionId).Distinct().ToList())
        {
            queue.Ask(WorkKind.Clock, requisitionId);
        }
    }

    private async Task RefuseIfStoppedAsync(Guid requisitionId, WorkKind kind, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = db.Database.IsNpgsql()
            ? db.Requisitions.FromSql($"""SELECT * FROM "Requisitions" WHERE "TenantId" = {db.Tenant.Id} AND "Id" = {requisitionId} FOR SHARE""")
            : db.Requisitions.Where(row => row.Id == requisitionId);
        if (StoppedRequisitions.Rests(await rows.AsNoTracking().Select(row => (RequisitionState?)row.State).SingleOrDefaultAsync(cancellationToken), kind))
        {
            if (await late.KeepAsync(cancellationToken))
            {
                await db.SaveChangesAsync(cancellationToken);
                await audit.AppendAsync(cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            throw new RequisitionStoppedException();
        }
    }

    // Before this job's own signals: those may ask for the same item later, and must not put off what somebody else asked for now.
    private async Task<IReadOnlyList<WorkHint>> RunAgainIfAskedMeanwhileAsync(WorkItem? item, CancellationToken cancellationToken)
    {
        if (item is null)
        {
            return [];
        }

        var again = await db.Work.Where(row => row.Id == item.Id && row.Signal != item.Signal)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WorkState.Pending).SetProperty(row => row.Attempt, 0), cancellationToken);
        return again == 0 ? [] : [new WorkHint(item.TenantId, item.Id, clock.GetUtcNow().ToUnixTimeMilliseconds(), item.Priority)];
    }
}

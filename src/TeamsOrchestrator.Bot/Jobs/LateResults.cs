using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Keeps what an agent made when a person had stopped the requisition meanwhile. It is not acted on; when the work goes on, it is not paid for again.</summary>
internal sealed class LateResults(HiringDb db, WorkQueue queue, Outbox outbox, AuditLog audit)
{
    /// <summary>Leaves of the commit under way the agents' artifacts alone, set apart.</summary>
    /// <returns>Whether there are any.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        queue.Clear();
        outbox.Clear();
        audit.Clear();
        var newcomers = db.ChangeTracker.Entries<Candidate>().Where(entry => entry.State == EntityState.Added).Select(entry => (Guid?)entry.Entity.Id).ToList();
        var about = db.ChangeTracker.Entries<ArtifactVersion>().Select(entry => entry.Entity.CandidateId).Distinct().ToList();
        var declined = await db.Candidates.AsNoTracking().Where(row => about.Contains(row.Id) && row.Fault == Candidate.NoAi).Select(row => (Guid?)row.Id).ToListAsync(cancellationToken);
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            // What belongs to somebody who is not there without this commit belongs to nobody; of who declined AI meanwhile nothing is kept.
            if (entry is { State: EntityState.Added, Entity: ArtifactVersion { Agent: { } agent } version } && !newcomers.Contains(version.CandidateId) && !declined.Contains(version.CandidateId))
            {
                entry.Property(nameof(ArtifactVersion.Kind)).CurrentValue = version.Kind == ArtifactKind.Screening ? ArtifactKind.LateScreening : ArtifactKind.LateResult;
                audit.Add(version.RequisitionId, AuditActor.Agent(agent, version.InputsFingerprint), "result.kept", version.Id, detail: null, version.CandidateId);
            }
            else
            {
                entry.State = EntityState.Detached;
            }
        }

        return audit.HasEntries;
    }
}

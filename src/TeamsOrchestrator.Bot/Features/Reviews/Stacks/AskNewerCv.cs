using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Asks whoever decided on a candidate, once, whether a newer CV is a reason to decide anew. Until they say so the decision stands.</summary>
internal sealed class AskNewerCv(HiringDb db, UnitOfWork unit, ReopenReader reader, Outbox outbox, AuditLog audit) : IWorkHandler
{
    private const string AuditCode = "candidate.newer-cv-asked";

    public static WorkKind Kind => WorkKind.AskNewerCv;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (candidate.ErasedAt is null && !await db.AuditEvents.AnyAsync(row => row.ChainId == candidate.RequisitionId && row.SubjectId == candidate.Id && row.Code == AuditCode, cancellationToken))
        {
            foreach (var decider in await reader.DecidersAsync(candidate, cancellationToken))
            {
                await outbox.PostToAsync(decider, NewerCvCard.Name(candidate.Id), cancellationToken);
            }

            audit.Add(candidate.RequisitionId, AuditActor.System, AuditCode, candidate.Id, detail: null, candidate.Id);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // The file's line on the progress card says it too.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Privacy.Forgetting;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Erases one candidate, because a person asked for it or the time to keep the data is over. A legal hold that came in between wins.</summary>
internal sealed class EraseCandidate(HiringDb db, UnitOfWork unit, ErasePerson erase, Outbox outbox) : IWorkHandler
{
    /// <summary>The code of the event with which a person asks for it.</summary>
    public const string Asked = "candidate.erasure-asked";

    public static WorkKind Kind => WorkKind.EraseCandidate;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var candidate = await db.Candidates.SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (candidate is not null && !await db.Requisitions.AnyAsync(row => row.Id == candidate.RequisitionId && row.LegalHold, cancellationToken))
        {
            await erase.RunAsync(candidate, await ActorAsync(candidate, cancellationToken), cancellationToken);
        }

        outbox.UpdateAll(ForgetCard.Kind, item.SubjectId, quiet: false);
        await unit.CommitAsync(item, cancellationToken);
    }

    // The card says that it failed, with the button to try again.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(ForgetCard.Kind, item.SubjectId, quiet: false);
        return Task.CompletedTask;
    }

    private async Task<AuditActor> ActorAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var asked = await db.AuditEvents.AsNoTracking().Where(row => row.ChainId == candidate.RequisitionId && row.SubjectId == candidate.Id && row.Code == Asked)
            .OrderByDescending(row => row.Number).Select(row => row.ActorId).FirstOrDefaultAsync(cancellationToken);
        return Guid.TryParse(asked, out var personId) ? AuditActor.Person(personId) : AuditActor.System;
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Messages;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Hands over the approved messages of a requisition whose time to take them back is over: each once, whatever ends the program meanwhile.</summary>
internal sealed class HandOverMessages(HiringDb db, UnitOfWork unit, ArtifactStore artifacts, IMessageOutlet outlet, WorkQueue queue, Outbox outbox, AuditLog audit, TimeProvider clock) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.HandOverMessages;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var open = await db.Messages.Where(row => row.RequisitionId == item.SubjectId && (row.State == CandidateMessageState.Waiting || row.State == CandidateMessageState.Leaving))
            .OrderBy(row => row.LeavesAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var message in open)
        {
            if (message.State == CandidateMessageState.Leaving)
            {
                Finish(message, outcome: null); // the program ended during the call
            }
            else if (message.Begin(Now))
            {
                await unit.CommitPartAsync(item, cancellationToken); // whatever happens now, nobody hands it over again
                Finish(message, await HandOverAsync(message, cancellationToken));
            }
        }

        if (open.Where(message => message.State == CandidateMessageState.Waiting).Select(message => (long?)message.LeavesAt).Min() is { } next)
        {
            queue.Ask(WorkKind.HandOverMessages, item.SubjectId, next);
        }

        queue.Ask(WorkKind.PresentMessages, item.SubjectId);
        outbox.UpdateAll(CardKinds.Messages, item.SubjectId, quiet: false);
        await unit.CommitAsync(item, cancellationToken);
    }

    // What was begun and did not end is with a person at the next run.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        queue.Ask(WorkKind.HandOverMessages, item.SubjectId, clock.GetUtcNow().AddMinutes(10).ToUnixTimeMilliseconds());
        return Task.CompletedTask;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<MessageHandOver> HandOverAsync(CandidateMessage message, CancellationToken cancellationToken)
    {
        var version = await artifacts.ReadAsync(await artifacts.FindAsync(message.ArtifactVersionId, cancellationToken), ArtifactJson.Default.MessageVersion, cancellationToken);
        return version is { To: { } to, Draft: var draft }
            ? await outlet.HandOverAsync(new MessageToSend(message.Id, to, draft.Subject, draft.Body, message.ApprovedBy), cancellationToken)
            : MessageHandOver.WithPerson;
    }

    private void Finish(CandidateMessage message, MessageHandOver? outcome)
    {
        message.Finish(outcome, Now);
        audit.Add(message.RequisitionId, AuditActor.System, outcome == MessageHandOver.Left ? "message.sent" : "message.ready", message.CandidateId, candidateId: message.CandidateId);
    }
}

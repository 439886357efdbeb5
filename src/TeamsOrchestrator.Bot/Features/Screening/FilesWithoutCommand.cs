using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Files that came without a command: soon after <c>screen</c> they join it, else the card asks for which requisition they are.</summary>
internal sealed class FilesWithoutCommand(HiringDb db, HandedInFiles files, KeptFiles kept, FilesAssignment assignment, Outbox outbox, AuditLog audit, BotLink link, TimeProvider clock) : IFilesWithoutCommand
{
    private static readonly TimeSpan Joining = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var actor = call.Actor;
        if (!actor.IsRecruiter)
        {
            Say(call, "Screen_FilesNotRecruiter");
        }
        else if (!actor.InPersonalChat)
        {
            Say(call, link.Url is null ? "Screen_PersonalChatOnly" : "Screen_PersonalChatLink", link.Url ?? string.Empty);
        }
        else if (await StartedJustNowAsync(actor, cancellationToken) is { } requisition)
        {
            await JoinAsync(call, requisition, cancellationToken);
        }
        else
        {
            kept.Keep(call);
        }
    }

    public Guid? Keep(CommandCall call) => call.Actor is { IsRecruiter: true, InPersonalChat: true } ? kept.KeepSilently(call) : null;

    public async Task OfferAsync(Actor actor, Guid batchId, CancellationToken cancellationToken)
    {
        if (await StartedJustNowAsync(actor, cancellationToken) is { } requisition)
        {
            await assignment.RunAsync(batchId, requisition, actor, cancellationToken);
        }
        else
        {
            kept.Ask(actor, batchId);
        }
    }

    private async Task<Requisition?> StartedJustNowAsync(Actor actor, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().Add(-Joining).ToUnixTimeMilliseconds();
        return await db.Requisitions
            .Where(row => row.RecruiterId == actor.Id && row.CreatedAt >= since && row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task JoinAsync(CommandCall call, Requisition requisition, CancellationToken cancellationToken)
    {
        var batch = await BatchAsync(call.Actor, requisition, cancellationToken);
        var count = files.Add(batch, call.Activity, await db.Files.CountAsync(row => row.BatchId == batch.Id, cancellationToken));
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "files.received", batch.Id, count.ToString(CultureInfo.InvariantCulture));
        outbox.Post(call.Actor.Conversation, CardKinds.ForProgress(requisition.Id));
    }

    // Files that follow the command are one batch with it, so that they come before the manager together.
    private async Task<Batch> BatchAsync(Actor actor, Requisition requisition, CancellationToken cancellationToken)
    {
        var open = await db.Batches
            .Where(row => row.RequisitionId == requisition.Id && row.PersonId == actor.Id && !row.Presented).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (open is not null)
        {
            open.Version++;
        }

        return open ?? files.AddBatch(requisition.Id, actor.Id, actor.Conversation.Id);
    }

    private void Say(CommandCall call, string words, params string[] values) =>
        outbox.Post(call.Actor.Conversation, NoticeCard.Name($"files:{call.Activity.Id}", call.Actor.Id, words, values));
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Files that came without a command: soon after <c>screen</c> they join it, else the card asks for which requisition they are.</summary>
internal sealed class FilesWithoutCommand(HiringDb db, HandedInFiles files, Outbox outbox, AuditLog audit, TimeProvider clock) : IFilesWithoutCommand
{
    private static readonly TimeSpan Joining = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var actor = call.Actor;
        if (!actor.IsRecruiter || !actor.InPersonalChat)
        {
            outbox.Post(actor.Conversation, NoticeCard.Name($"files:{call.Activity.Id}", actor.Id, actor.IsRecruiter ? "Screen_PersonalChatOnly" : "Screen_FilesNotRecruiter"));
            return;
        }

        var since = clock.GetUtcNow().Add(-Joining).ToUnixTimeMilliseconds();
        var joined = await db.Requisitions
            .Where(row => row.RecruiterId == actor.Id && row.CreatedAt >= since && row.State != RequisitionState.Closed && row.State != RequisitionState.Cancelled)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var batch = await BatchAsync(actor, joined, cancellationToken);
        var position = await db.Files.CountAsync(row => row.BatchId == batch.Id, cancellationToken);
        var count = files.Add(batch, call.Activity, position);
        if (joined is null)
        {
            outbox.Post(actor.Conversation, AddFilesCard.Name(batch.Id));
        }
        else
        {
            audit.Add(joined.Id, AuditActor.Person(actor.Id), "files.received", batch.Id, count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            outbox.Post(actor.Conversation, CardKinds.ForProgress(joined.Id));
        }
    }

    // Files that follow the command are one batch with it, so that they come before the manager together.
    private async Task<Batch> BatchAsync(Actor actor, Requisition? joined, CancellationToken cancellationToken)
    {
        var open = joined is null ? null : await db.Batches
            .Where(row => row.RequisitionId == joined.Id && row.PersonId == actor.Id && !row.Presented).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (open is not null)
        {
            open.Version++;
        }

        return open ?? files.AddBatch(joined?.Id, actor.Id, actor.Conversation.Id);
    }
}

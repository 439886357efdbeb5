using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Keeps files while nobody has said for which requisition they are.</summary>
internal sealed class KeptFiles(HiringDb db, HandedInFiles files, WorkQueue queue, Outbox outbox)
{
    private const int MostCards = 10;

    /// <summary>Keeps a message's files and asks for which requisition they are. Without files nothing happens.</summary>
    public void Keep(CommandCall call)
    {
        if (KeepSilently(call) is { } batchId)
        {
            Ask(call.Actor, batchId);
        }
        else if (call.Spoken?.BatchId is { } kept)
        {
            Ask(call.Actor, kept);
        }
    }

    /// <summary>Keeps a message's files.</summary>
    /// <returns>The batch, or null where there are none.</returns>
    public Guid? KeepSilently(CommandCall call)
    {
        if (HandedInFiles.Count(call.Activity) == 0)
        {
            return null;
        }

        var batch = files.AddBatch(requisitionId: null, call.Actor.Id, call.Actor.Conversation.Id);
        files.Add(batch, call.Activity);
        queue.Ask(WorkKind.Retain, batch.Id); // where nobody ever says a requisition, they go in the end
        return batch.Id;
    }

    /// <summary>Asks for which requisition kept files are.</summary>
    public void Ask(Actor actor, Guid batchId) => outbox.Post(actor.Conversation, AddFilesCard.Name(batchId));

    /// <summary>Offers a requisition that was just started on the cards that ask for one.</summary>
    public async Task OfferAsync(Actor actor, CancellationToken cancellationToken)
    {
        var waiting = await db.Batches.Where(row => row.PersonId == actor.Id && row.RequisitionId == null)
            .OrderByDescending(row => row.Id).Take(MostCards).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var batch in waiting)
        {
            outbox.UpdateAll(AddFilesCard.Kind, batch, quiet: false);
        }
    }
}

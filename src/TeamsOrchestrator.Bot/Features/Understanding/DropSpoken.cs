using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>A person wants none of the commands that were made of what this person wrote. Files that came with it are asked for as if nothing had been written.</summary>
internal sealed class DropSpoken(HiringDb db, IFilesWithoutCommand files, Outbox outbox) : ICardAction
{
    public static string Verb => "spoken.drop";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(UnderstandingJson.Default.SpokenClick) is not { } click
            || await db.SpokenTexts.SingleOrDefaultAsync(row => row.Id == click.Id && row.PersonId == call.Actor.Id, cancellationToken) is not { } spoken)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        if (spoken.State == SpokenTextState.Understood)
        {
            spoken.State = SpokenTextState.Dropped;
            spoken.Version++;
            outbox.UpdateAll(SpokenCard.Kind, spoken.Id, quiet: false);
            if (spoken.BatchId is { } batchId && await db.Batches.AnyAsync(row => row.Id == batchId && row.RequisitionId == null, cancellationToken))
            {
                await files.OfferAsync(call.Actor, batchId, cancellationToken);
            }
        }

        return CardReply.Show(SpokenCard.Name(spoken.Id));
    }
}

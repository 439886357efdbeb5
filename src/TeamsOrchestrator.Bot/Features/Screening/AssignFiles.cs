using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says for which requisition files are, or discards them.</summary>
internal sealed class AssignFiles(HiringDb db, RecruitersRequisition requisitions, HandedInFiles files, FilesAssignment assignment, Outbox outbox) : ICardAction
{
    public static string Verb => "screening.assign";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var click = call.Read(ScreeningJson.Default.BatchClick);
        var batch = await db.Batches.SingleOrDefaultAsync(row => click != null && row.Id == click.BatchId && row.PersonId == call.Actor.Id, cancellationToken);
        if (click is null || batch is null)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (batch.RequisitionId is null)
        {
            if (click.RequisitionId == Guid.Empty)
            {
                (await assignment.FilesAsync(batch, cancellationToken)).ForEach(file =>
                {
                    files.Erase(file);
                    file.Become(ReceivedFileState.Removed);
                });
                batch.Version++;
            }
            else if (await requisitions.FindAsync(click.RequisitionId, RequisitionAct.AddFiles, call.Actor, cancellationToken) is { HasEnded: false } requisition)
            {
                await assignment.RunAsync(batch, requisition, call.Actor, cancellationToken);
            }
            else
            {
                outbox.UpdateAll(AddFilesCard.Kind, batch.Id, quiet: false);
                return CardReply.Say(call.Actor.Words["AddFiles_Gone"]);
            }
        }

        outbox.UpdateAll(AddFilesCard.Kind, batch.Id, quiet: false);
        return CardReply.Show(AddFilesCard.Name(batch.Id));
    }
}

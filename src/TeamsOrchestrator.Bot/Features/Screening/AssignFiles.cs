using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says for which requisition files are, or discards them.</summary>
internal sealed class AssignFiles(HiringDb db, RecruitersRequisition requisitions, HandedInFiles files, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
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
            var received = await db.Files.Where(row => row.BatchId == batch.Id && row.State != ReceivedFileState.Removed).ToListAsync(cancellationToken);
            if (click.RequisitionId == Guid.Empty)
            {
                received.ForEach(file =>
                {
                    files.Erase(file);
                    file.Become(ReceivedFileState.Removed);
                });
                batch.Version++;
            }
            else if (await requisitions.FindAsync(click.RequisitionId, RequisitionAct.AddFiles, call.Actor, cancellationToken) is { HasEnded: false } requisition)
            {
                await AssignAsync(batch, received, requisition, call.Actor, cancellationToken);
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

    private async Task AssignAsync(Batch batch, List<ReceivedFile> received, Requisition requisition, Actor actor, CancellationToken cancellationToken)
    {
        batch.RequisitionId = requisition.Id;
        batch.Version++;
        var hashes = new HashSet<string>(
            await db.Files.Where(row => row.RequisitionId == requisition.Id && row.ContentHash != null).Select(row => row.ContentHash!).ToListAsync(cancellationToken),
            StringComparer.Ordinal);
        foreach (var file in received)
        {
            file.For(requisition.Id);
            if (file.ContentHash is { } hash && !hashes.Add(hash))
            {
                files.Erase(file);
                file.Become(ReceivedFileState.Duplicate);
            }
            else if (file.State == ReceivedFileState.Reading)
            {
                files.Read(file);
            }
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "files.received", batch.Id, received.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        queue.Ask(WorkKind.Intake, requisition.Id);
        outbox.Post(actor.Conversation, CardKinds.ForProgress(requisition.Id));
    }
}

using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says that a file is a CV, whatever it reads like.</summary>
internal sealed class ScreenAsCv(HiringDb db, RecruitersRequisition requisitions, ReadFile readFile, FileContent contents, WorkQueue queue, Outbox outbox) : ICardAction
{
    public static string Verb => "screening.cv";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.FileClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(call.Actor.Words["Screen_Ended", requisition.Code]);
        }

        var file = await db.Files.SingleOrDefaultAsync(row => row.Id == click.FileId && row.RequisitionId == requisition.Id, cancellationToken);
        if (file is { CandidateId: null, State: ReceivedFileState.Read } && file.Id != requisition.JobDescriptionFileId)
        {
            await readFile.TakeAsCvAsync(file, await contents.ReadAsync(file, cancellationToken), cancellationToken);
            queue.Ask(WorkKind.Intake, requisition.Id);
            await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}

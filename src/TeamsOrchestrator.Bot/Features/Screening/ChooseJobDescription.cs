using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says which file is the job description, or (with no file) that the one chosen is not.</summary>
internal sealed class ChooseJobDescription(HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.job";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.FileClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.State != RequisitionState.Intake)
        {
            return CardReply.Say(call.Actor.Words["Progress_JobInUse", requisition.Code]);
        }

        var file = await db.Files.SingleOrDefaultAsync(row => row.Id == click.FileId && row.RequisitionId == requisition.Id, cancellationToken);
        if (file is null or { State: ReceivedFileState.Read, CandidateId: null })
        {
            requisition.UseJobDescription(file?.Id);
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "file.job-description", file?.Id ?? requisition.Id, file?.Name);
            if (file is not null)
            {
                queue.Ask(WorkKind.Intake, requisition.Id);
            }

            await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}

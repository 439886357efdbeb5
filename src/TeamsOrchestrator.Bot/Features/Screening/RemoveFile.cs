using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person sets a file aside; the card offers Undo. A candidate on whom somebody decided already is withdrawn with <c>withdraw</c> instead.</summary>
internal sealed class RemoveFile(HiringDb db, RecruitersRequisition requisitions, SetAside setAside, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    /// <summary>The audit code; its subject is the file.</summary>
    public const string AuditCode = "file.removed";

    public static string Verb => "screening.remove";

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
        if (file is null or { State: ReceivedFileState.Removed } || file.Id == requisition.JobDescriptionFileId)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        if (file.CandidateId is { } candidateId && !await setAside.LeaveAsync(candidateId, cancellationToken))
        {
            return CardReply.Say(call.Actor.Words["Progress_AlreadyDecided"]);
        }

        file.ContentHash = null; // the same file may be handed in again
        file.Become(ReceivedFileState.Removed, file.Fault);
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), AuditCode, file.Id, file.Name, file.CandidateId);
        queue.Ask(WorkKind.Intake, requisition.Id);
        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.Stack, requisition.Id, quiet: true, cancellationToken);
        return RecruitersRequisition.Show(requisition.Id);
    }
}

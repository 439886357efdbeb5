using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What every click on a file of the progress card has in common: who may do it and when, and what follows from it.</summary>
internal sealed class FileChange(HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox)
{
    /// <summary>Changes the file that a click is about.</summary>
    /// <param name="call">The click.</param>
    /// <param name="change">Changes the file; or returns what to answer instead, with nothing changed.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CardReply> RunAsync(CardCall call, Func<Requisition, ReceivedFile, Task<CardReply?>> change, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.FileClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.ChangeFiles, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(call.Actor.Words["Screen_Ended", requisition.Code]);
        }

        var current = RecruitersRequisition.NameOf(requisition.Id, ProgressPages.Parse(click.Pages));
        if (await db.Files.SingleOrDefaultAsync(row => row.Id == click.FileId && row.RequisitionId == requisition.Id, cancellationToken) is not { } file)
        {
            return CardReply.Show(current);
        }

        if (await change(requisition, file) is { } instead)
        {
            return instead;
        }

        queue.Ask(WorkKind.Intake, requisition.Id);
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        outbox.Post(call.Actor.Conversation, current); // after the update of all, so that this chat keeps its pages
        outbox.UpdateAll(CardKinds.Stack, requisition.Id, quiet: true);
        return CardReply.Show(current);
    }
}

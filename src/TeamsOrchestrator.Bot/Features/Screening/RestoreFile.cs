using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Undo of a removal: the file, and its candidate, stand again where they stood.</summary>
internal sealed class RestoreFile(
    HiringDb db, RecruitersRequisition requisitions, HandedInFiles files, FileContent contents, SetAside setAside, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    /// <summary>The fault of a file that was read but whose candidate cannot be judged.</summary>
    private const string Language = "Language";

    public static string Verb => "screening.restore";

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
        if (file is not { State: ReceivedFileState.Removed } || await contents.LoadAsync(file, cancellationToken) is not { } bytes)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        var hash = HandedInFiles.HashOf(bytes);
        if ((await files.HashesAsync(file, cancellationToken)).Contains(hash))
        {
            return CardReply.Say(call.Actor.Words["Progress_HandedInAgain", file.Name]);
        }

        file.ContentHash = hash;
        await ReturnAsync(file, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "file.restored", file.Id, file.Name, file.CandidateId);
        queue.Ask(WorkKind.Intake, requisition.Id);
        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.Stack, requisition.Id, quiet: true, cancellationToken);
        return RecruitersRequisition.Show(requisition.Id);
    }

    private async Task ReturnAsync(ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file is { Role: FileRole.Unknown, RequisitionId: { } requisitionId })
        {
            file.Become(ReceivedFileState.Reading); // removed before anybody read it
            queue.Add(WorkKind.ReadFile, file.Id, string.Create(CultureInfo.InvariantCulture, $"restored:{file.Version}"), requisitionId);
            return;
        }

        file.Become(file.Fault is null or Language ? ReceivedFileState.Read : ReceivedFileState.Failed, file.Fault);
        if (file.CandidateId is { } candidateId)
        {
            await setAside.ReturnAsync(candidateId, cancellationToken);
        }
    }
}

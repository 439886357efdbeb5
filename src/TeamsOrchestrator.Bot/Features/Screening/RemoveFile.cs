using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Screening.SamePeople;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person sets a file aside; the card offers Undo. A candidate on whom somebody decided already is withdrawn with <c>withdraw</c> instead.</summary>
internal sealed class RemoveFile(FileChange files, SetAside setAside, SeveralCvs several, AuditLog audit) : ICardAction
{
    /// <summary>The audit code; its subject is the file.</summary>
    public const string AuditCode = "file.removed";

    public static string Verb => "screening.remove";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        files.RunAsync(call, (requisition, file) => RemoveAsync(requisition, file, call.Actor, cancellationToken), cancellationToken);

    private async Task<CardReply?> RemoveAsync(Requisition requisition, ReceivedFile file, Actor actor, CancellationToken cancellationToken)
    {
        if (file.State == ReceivedFileState.Removed || file.Id == requisition.JobDescriptionFileId)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        var instead = await several.OtherOfAsync(file, cancellationToken);
        if (instead is not null && !await several.CountAsync(instead, file, cancellationToken))
        {
            return CardReply.Say(actor.Words["Progress_AlreadyDecided"]);
        }

        if (instead is null && file.CandidateId is { } candidateId && !await setAside.LeaveAsync(candidateId, actor.Id, cancellationToken))
        {
            return CardReply.Say(actor.Words["Progress_AlreadyDecided"]);
        }

        file.ContentHash = null; // the same file may be handed in again
        file.Become(ReceivedFileState.Removed, file.Fault);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), AuditCode, file.Id, file.Name, file.CandidateId);
        return null;
    }
}

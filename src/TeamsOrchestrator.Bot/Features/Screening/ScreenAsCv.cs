using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says that a file is a CV, whatever it reads like.</summary>
internal sealed class ScreenAsCv(FileChange files, ReadFile readFile, FileContent contents, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.cv";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        files.RunAsync(call, (requisition, file) => TakeAsync(requisition, file, call.Actor, cancellationToken), cancellationToken);

    private async Task<CardReply?> TakeAsync(Requisition requisition, ReceivedFile file, Actor actor, CancellationToken cancellationToken)
    {
        if (file is not { CandidateId: null, State: ReceivedFileState.Read } || file.Id == requisition.JobDescriptionFileId)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "file.taken-as-cv", file.Id);
        await readFile.TakeAsCvAsync(file, await contents.ReadAsync(file, cancellationToken), cancellationToken);
        return null;
    }
}

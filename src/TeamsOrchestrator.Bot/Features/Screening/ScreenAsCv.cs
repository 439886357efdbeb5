using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A person says that a file is a CV, whatever it reads like.</summary>
internal sealed class ScreenAsCv(FileChange files, ReadFile readFile, FileContent contents) : ICardAction
{
    public static string Verb => "screening.cv";

    public Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken) =>
        files.RunAsync(call, (requisition, file) => TakeAsync(requisition, file, cancellationToken), cancellationToken);

    private async Task<CardReply?> TakeAsync(Requisition requisition, ReceivedFile file, CancellationToken cancellationToken)
    {
        if (file is not { CandidateId: null, State: ReceivedFileState.Read } || file.Id == requisition.JobDescriptionFileId)
        {
            return RecruitersRequisition.Show(requisition.Id);
        }

        await readFile.TakeAsCvAsync(file, await contents.ReadAsync(file, cancellationToken), cancellationToken);
        return null;
    }
}
